# The formula for Homebrew. Not run yet: url and sha256 are filled in once there is a public archive of a release.
class Bedrill < Formula
  desc "Study for the AWS AI Practitioner exam in a terminal"
  homepage "https://bedrill.invalid"
  url "https://bedrill.invalid/bedrill-0.1.0.tar.gz"
  sha256 "0" * 64

  depends_on xcode: ["16.3", :build]
  uses_from_macos "swift" => :build
  uses_from_macos "ncurses"
  uses_from_macos "sqlite"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "bedrill"
    system "sh", "Packaging/stage.sh", ".build/release", prefix
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/bedrill --version")
    assert_match "0 answers", shell_output("#{bin}/bedrill stats --data #{testpath}/progress.sqlite")
  end
end
