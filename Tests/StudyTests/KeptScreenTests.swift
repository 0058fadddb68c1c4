import TestSupport
import Testing

@testable import Study

@Suite struct KeptScreenTests {
  @Test(arguments: KeptScreen.all) func everyScreenIsAsItWasKept(screen: KeptScreen) {
    #expect(Kept.difference(screen.text, "\(screen.name).txt") == nil)
  }

  @Test(arguments: KeptScreen.wide) func everyWideScreenIsAsItWasKept(screen: KeptScreen) {
    #expect(Kept.difference(screen.wideText, "\(screen.name).txt") == nil)
  }
}
