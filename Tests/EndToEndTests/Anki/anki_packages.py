"""What Anki's own library (`pip install anki`) makes of a package, and packages as it writes them.

read PACKAGE            imports it, twice; prints one line of JSON for each note: guid, question and answer as a learner reads
                        them, tags, cards
answer PACKAGE OUT FORM imports it, answers its first cards on fixed dates, and exports all with the log; FORM is old or new
"""

import json
import os
import re
import sys
import tempfile
import time

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)


def collection(place, package):
    col = Collection(os.path.join(place, "collection.anki2"))
    for _ in range(2):
        col.import_anki_package(
            ImportAnkiPackageRequest(
                package_path=package,
                options=ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True),
            )
        )
    return col


def text(html):
    """As it is read on the screen, in one line."""
    html = re.sub(r"<style>.*?</style>", "", html, flags=re.S)
    html = re.sub(r"</?(span|b|i)\b[^>]*>", "", html)
    html = re.sub(r"<[^>]+>", " ", html)
    for name, mark in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&nbsp;", " "), ("&amp;", "&")]:
        html = html.replace(name, mark)
    return " ".join(html.split())


def read(package):
    with tempfile.TemporaryDirectory() as place:
        col = collection(place, package)
        for number in sorted(col.find_notes(""), key=lambda number: col.get_note(number).guid):
            note = col.get_note(number)
            cards = note.cards()
            print(
                json.dumps(
                    {
                        "guid": note.guid,
                        "question": text(cards[0].question()),
                        "answer": text(cards[0].answer()),
                        "tags": note.tags,
                        "cards": len(cards),
                        "type": note.note_type()["name"],
                        "deck": col.decks.name(cards[0].did),
                    }
                )
            )
        col.close()


def answer(package, out, form):
    day = 86_400_000
    begin = 1_780_000_000_000
    with tempfile.TemporaryDirectory() as place:
        col = collection(place, package)
        note = col.new_note(col.models.by_name("Basic"))
        note["Front"], note["Back"], note.guid = "A card of somebody <b>else</b>", "It has a back.<br><br>And more.", "Bk|1!c"
        col.add_note(note, 1)
        cards = {col.get_card(number).note().guid: number for number in col.find_cards("")}
        log = [
            # name, days, button, factor, kind
            ("bedrill-small-card", 0, 3, 0, 0),
            ("bedrill-small-card", 3, 1, 2500, 1),
            ("bedrill-small-card", 4, 3, 2300, 1),
            ("bedrill-small-one", 0, 4, 0, 0),
            ("bedrill-small-one", 5, 0, 2500, 4),
            ("bedrill-small-one", 6, 3, 0, 3),
            ("bedrill-small-one", -9000, 3, 2500, 1),
            ("Bk|1!c", 1, 3, 0, 0),
        ]
        for place_in_log, (name, days, ease, factor, kind) in enumerate(log):
            col.db.execute(
                "insert into revlog values (?, ?, -1, ?, 1, 1, ?, 4200, ?)",
                begin + days * day + place_in_log, cards[name], ease, factor, kind,
            )
        col.export_anki_package(
            out_path=out,
            options=ExportAnkiPackageOptions(
                with_scheduling=True, with_deck_configs=False, with_media=False, legacy=form == "old"
            ),
            limit=None,
        )
        col.close()


if __name__ == "__main__":
    {"read": read, "answer": answer}[sys.argv[1]](*sys.argv[2:])
