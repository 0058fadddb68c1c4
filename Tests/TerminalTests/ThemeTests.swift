import Canvas
import Foundation
import Testing

@testable import Terminal

/// What is read stands in the terminal's own colors, and marks can be told from their ground in every scheme.
@Suite struct ThemeTests {
  /// Sixteen colors, background and text.
  struct Scheme: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var colors: [Int]
    var background: Int
    var text: Int
  }

  private static let xterm = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let campbell = [
    0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC, 0x767676, 0xE74856, 0x16C60C,
    0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
  ]
  private static let mac = [
    0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2, 0xBFBFBF, 0x666666, 0xE50000, 0x00D900,
    0xE5E500, 0x0000FF, 0xE500E5, 0x00E5E5, 0xE5E5E5,
  ]
  private static let solarized = [
    0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5, 0x002B36, 0xCB4B16, 0x586E75,
    0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
  ]

  /// As these programs ship them: xterm's XTerm-col.ad, Windows Terminal's Campbell, Basic and Pro of macOS Terminal,
  /// Solarized by its author's table.
  static let schemes = [
    Scheme(testDescription: "xterm light", colors: xterm, background: 0xFFFFFF, text: 0x000000),
    Scheme(testDescription: "xterm dark", colors: xterm, background: 0x000000, text: 0xE5E5E5),
    Scheme(testDescription: "Windows Terminal", colors: campbell, background: 0x0C0C0C, text: 0xCCCCCC),
    Scheme(testDescription: "Windows Terminal on white", colors: campbell, background: 0xFFFFFF, text: 0x0C0C0C),
    Scheme(testDescription: "macOS Basic", colors: mac, background: 0xFFFFFF, text: 0x000000),
    Scheme(testDescription: "macOS Pro", colors: mac, background: 0x000000, text: 0xF2F2F2),
    Scheme(testDescription: "Solarized light", colors: solarized, background: 0xFDF6E3, text: 0x657B83),
    Scheme(testDescription: "Solarized dark", colors: solarized, background: 0x002B36, text: 0x839496),
  ]

  /// Contrast by WCAG 2.2.
  private func contrast(_ a: Int, _ b: Int) -> Double {
    func luminance(_ color: Int) -> Double {
      let parts = [16, 8, 0].map { shift -> Double in
        let value = Double((color >> shift) & 0xFF) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  static let marks: [Style] = [.right, .wrong]

  @Test(arguments: schemes) func marksStandOutAndSentencesAreTheSchemesOwn(scheme: Scheme) throws {
    for style in Style.allCases {
      let look = Theme.standard.look(of: style)
      guard Self.marks.contains(style) else {
        #expect(look.foreground == nil && look.background == nil, "\(style) has a color of its own")
        continue
      }
      let (front, back) = (try #require(look.foreground), try #require(look.background))
      // Bold is drawn in another color by many terminals, and what is measured would not be what is seen.
      #expect(!look.isBold)
      let ratio = contrast(scheme.colors[Int(front.rawValue)], scheme.colors[Int(back.rawValue)])
      #expect(ratio >= 3, "\(style): \(ratio)")
    }
  }

  @Test(arguments: schemes) func highContrastIsHigh(scheme: Scheme) throws {
    for style in Style.allCases {
      let look = Theme.highContrast.look(of: style)
      let (front, back) = (try #require(look.foreground), try #require(look.background))
      let ratio = contrast(scheme.colors[Int(front.rawValue)], scheme.colors[Int(back.rawValue)])
      #expect(ratio >= 7, "\(style): \(ratio)")
    }
  }

  @Test func monoHasNoColorAndTellsRightFromWrong() {
    for style in Style.allCases {
      let look = Theme.mono.look(of: style)
      #expect(look.foreground == nil && look.background == nil)
    }
    #expect(Theme.mono.look(of: .right) != Theme.mono.look(of: .wrong))
    #expect(Theme.mono.look(of: .selected) != Theme.mono.look(of: .plain))
  }
}
