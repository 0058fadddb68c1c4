import Practice

/// The course for who listens: a number opens a chapter.
extension CourseScreen {
  func speech(_ world: World) -> Speech {
    let standing = CourseStanding(world.profile)
    let heading = "Learn. \(Spoken.sentence(Spoken.row(Self.note(standing))))"
    guard !standing.chapters.isEmpty else {
      return Speech(body: [heading] + page(world).blocks.compactMap(\.told), prompt: prompt(world))
    }
    let rows = standing.chapters.map { line in
      let left = line.isOver ? "done" : "\(Words.count(line.minutesLeft, "minute")) left"
      return "\(line.chapter.title), \(line.read) of \(Words.count(line.pages, "page")) read, \(left)"
    }
    let here = min(cursor.row, standing.chapters.count - 1)
    let about = standing.chapters[here].chapter.about
    return Speech(
      body: [heading] + Spoken.choices(rows),
      state: ["\(keys(world).label(.open)) opens \(here + 1)." + (about.isEmpty ? "" : " \(about)")],
      prompt: "A number opens a chapter, " + prompt(world))
  }
}

/// A chapter for who listens: a number opens a page.
extension ChapterScreen {
  func speech(_ world: World) -> Speech {
    let profile = world.profile
    guard let chapter = chapter(profile.bank), !chapter.lessons.isEmpty else {
      return Speech(body: ["Chapter."], prompt: prompt(world))
    }
    let rows = chapter.concepts.map { id in
      "\(profile.bank[id]?.name ?? id.rawValue), \(Spoken.row(state(id, profile)))"
    }
    let read = chapter.concepts.count(where: profile.pages.isRead)
    let heading = "Chapter \(place + 1): \(Spoken.sentence(chapter.title)) \(read) of \(rows.count) read."
    return Speech(
      body: [heading] + (chapter.about.isEmpty ? [] : [chapter.about]) + Spoken.choices(rows)
        + (read == rows.count ? [isRead(world)] : []),
      state: ["\(keys(world).label(.read)) opens \(min(cursor.row, rows.count - 1) + 1)."],
      prompt: "A number opens a page, " + prompt(world))
  }
}
