/// A claim of the bank that ages: what rests on it, the page that says it, and when to look at that again.
public struct WatchedClaim: Equatable, Sendable {
  public var claim: String
  /// The items that rest on it.
  public var items: [Item.ID]
  /// The page to look at.
  public var page: String
  /// The day from which it is to be looked at again, as written: `2027-01-15`.
  public var again: String
  public var place: Place

  public init(claim: String, items: [Item.ID], page: String, again: String, place: Place = Place()) {
    self.claim = claim
    self.items = items
    self.page = page
    self.again = again
    self.place = place
  }
}

extension LintContext {
  /// Claims rest on items of the bank; those whose day has come are named where age is asked about.
  var watchedClaims: [Finding] {
    bank.claims.flatMap { claim -> [Finding] in
      let gone = !isWhole ? [] : claim.items.filter { bank[$0] == nil && bank[case: $0] == nil }
      let isDue = staleAfterDays != nil && CalendarDay(claim.again).flatMap { day in today.map { day <= $0 } } == true
      return gone.map { Finding(.watchedItem($0.rawValue), at: claim.place) }
        + (isDue ? [Finding(.lookAgain(claim.claim, page: claim.page, since: claim.again), at: claim.place)] : [])
    }
  }
}
