#!/usr/bin/env python3
"""Counts what became of the entries of the ten editions of a radar, by itself.

    python3 zalando-radar.py FOLDER > zalando-radar.json

An entry is its label, without regard to case and signs. A ring is a number from 0 to 3. The chain of all editions counts each
entry once: those of the first and the last edition, those that are not in the last, and those that came later; an entry of the
last edition that was missing from one in between, after it had been there, reappeared.
"""
import json
import pathlib
import re
import sys
import unicodedata

RINGS = ["adopt", "trial", "assess", "hold"]


def key(label):
    folded = unicodedata.normalize("NFKC", label).casefold()
    return " ".join(re.findall(r"\w+", folded))


def rings(file):
    entries = json.loads(file.read_text(encoding="utf-8"))["entries"]
    found = {key(entry["label"]): RINGS[entry["ring"]] for entry in entries}
    assert len(found) == len(entries), "two entries have one label: count them by hand"
    return found


def step(editions, to):
    before, after = editions[to - 1], editions[to]
    earlier = set().union(*editions[:to])
    same = before.keys() & after.keys()
    words = {}
    for label in same:
        move = before[label] + " " + after[label]
        words[move] = words.get(move, 0) + 1
    return {
        "same": len(same),
        "absent": len(before.keys() - after.keys()),
        "new": len(after.keys() - earlier),
        "reappeared": len((after.keys() - before.keys()) & earlier),
        "words": dict(sorted(words.items())),
    }


def chain(editions):
    counts = {"same": 0, "absent": 0, "new": 0, "reappeared": 0}
    for label in set().union(*editions):
        there = [label in edition for edition in editions]
        first = there.index(True)
        if not there[-1]:
            counts["absent"] += 1
        elif not all(there[first:]):
            counts["reappeared"] += 1
        elif first > 0:
            counts["new"] += 1
        else:
            counts["same"] += 1
    return counts


folder = pathlib.Path(sys.argv[1])
editions = [rings(file) for file in sorted(folder.glob("*.json"))]
result = {
    "entries": [len(edition) for edition in editions],
    "steps": [step(editions, i) for i in range(1, len(editions))],
    "chain": chain(editions),
}
print(json.dumps(result, indent=2))
