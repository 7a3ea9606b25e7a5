"""Counts the cases of a catalogue by technology group and recorded stage, from its CSV tables.

    waystage convert --output tables/
    python3 stages.py tables > stages.csv

Prints the same table as `waystage stats --by group --format csv`. The second argument is the day as of which
to count; the issue date if left out. Needs nothing but Python 3.
"""

import csv
import re
import sys
from calendar import monthrange
from collections import Counter, defaultdict
from pathlib import Path

PHASES = {  # the furthest first, each with its rungs as they stand in the ladder
    "operation": ["deployed-limited", "deployed", "deployed-full"],
    "trial": ["proof-of-concept", "pilot"],
    "preparation": ["exploring", "planned", "development"],
    "pause": ["suspended"],
    "end": ["concluded", "abandoned", "retired", "discontinued"],
    "none": ["not-planned"],
}
LADDER = ["not-planned", *PHASES["preparation"], *PHASES["trial"], *PHASES["operation"], *PHASES["pause"], *PHASES["end"]]
STOPPED = PHASES["pause"] + PHASES["end"]
RANK = [stage for rungs in PHASES.values() for stage in reversed(rungs)]
BEHIND = ["unmapped", "unknown", "not-yet"]  # what no listed rung comes after


def rank(stage):
    """Orders stages from the furthest to the least; a stage of the catalogue's own comes after those of the ladder."""
    return RANK.index(stage) if stage in RANK else 100 + (1 + BEHIND.index(stage) if stage in BEHIND else 0), stage


def down_the_ladder(stage):
    """Orders stages from the last row of the ladder to the first, and what is no rung after them."""
    return (-LADDER.index(stage), stage) if stage in LADDER else rank(stage)


def earliest(date):
    return date + "-01-01"[len(date) - 4 :]


def latest(date):
    if len(date) == 7:
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]}"
    return date + "-12-31"[len(date) - 4 :]


def fact(record, issued):
    """Returns stage, earliest and latest day of a record, and whether it has a date; nothing if it is a plan."""
    start, end = record["date"] or record["notBefore"], record["date"] or record["notAfter"]
    if record["basis"] not in ("began", "observed") or (start and earliest(start) > issued):
        return None
    if start and end and earliest(start) > latest(end):
        start, end = end, start
    last = min(latest(end), issued) if end else issued
    return record["stage"] or "unmapped", earliest(start) if start else "", last, bool(start or end)


def state(facts, day, issued):
    """Returns the stage of one scope on a day, since when it may speak, and the latest day of what says so."""
    counted = [one for one in facts if one[3] and one[2] <= day]
    if not counted and day >= issued:
        counted = [one for one in facts if not one[3]]
    newest = max((one[1] for one in counted), default="")
    rest = [one for one in counted if one[2] >= newest]  # the others are history
    stage = min((one[0] for one in rest), key=down_the_ladder, default="not-yet")
    return stage, newest, max((one[2] for one in rest if one[0] == stage), default="")


def recorded(scopes, day, issued):
    """Returns the stage of a case on a day: the furthest that the whole or a scope holds."""
    whole, _, until = state(scopes.get("", []), day, issued)
    stages = [whole]
    for scope, facts in scopes.items():
        stage, since, _ = state(facts, day, issued)
        if scope and not (whole in STOPPED and since <= until):
            stages.append("deployed-limited" if stage == "deployed-full" else stage)
    return min(stages, key=rank)


def main(folder, day=None):
    def read(table):
        with open(Path(folder, table + ".csv"), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    issued = latest(read("catalogue")[0]["issued"])
    day = day or issued
    histories = defaultdict(lambda: defaultdict(list))  # facts by case and scope
    for record in read("caseStudies.stages"):
        if found := fact(record, issued):
            histories[record["#caseStudies"]][record["scope"]].append(found)
    technologies = {row["id"]: row for row in read("technologies")}

    def group(technology):
        while technologies[technology]["broader"]:
            technology = technologies[technology]["broader"]
        return technology

    groups = defaultdict(Counter)
    for case in read("caseStudies"):
        if case["nature"] not in ("", "use"):
            continue  # a rule on a technology, or an offer of it, is no use of it
        stage = recorded(histories[case["id"]], day, issued)
        for key in {group(one.strip()) for one in case["technologies"].split("|")}:
            groups[key][stage] += 1

    others = sorted({stage for counts in groups.values() for stage in counts} - {*LADDER, *BEHIND})
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    out = csv.writer(sys.stdout)
    out.writerow(["key", "name", "total", "notYet", "unknown", "unmapped", *LADDER, *others])
    for key, counts in sorted(groups.items()):
        total = sum(counts.values()) - counts["not-yet"]
        beside = [counts["not-yet"], counts["unknown"], counts["unmapped"]]
        out.writerow([key, technologies[key]["name/en"], total, *beside, *(counts[one] for one in LADDER + others)])


def is_day(text):
    """Tells whether a text is a day of the calendar, such as 2022-12-31."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return False
    year, month, day = map(int, text.split("-"))
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python3 stages.py TABLES [DAY], such as: python3 stages.py tables 2022-12-31")
    if not Path(sys.argv[1], "catalogue.csv").is_file():
        sys.exit(f"{sys.argv[1]}: there is no catalogue.csv; write the tables by: waystage convert --output tables/")
    if sys.argv[2:] and not is_day(sys.argv[2]):
        sys.exit(f"{sys.argv[2]}: expected a day, such as 2022-12-31")
    main(*sys.argv[1:])
