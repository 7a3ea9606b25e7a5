"""Reads a Data Package and counts its cases by technology group.

    waystage convert --output tables/
    python3 read.py tables > groups.csv

    waystage report --output report/
    python3 read.py report/data > groups.csv

The function read_package knows nothing of Waystage: names, types, lists and missing values are in datapackage.json.
Needs pandas.
"""

import json
import sys
from pathlib import Path

import pandas as pd

TYPES = {"integer": "Int64", "number": "Float64", "boolean": "boolean"}  # those that may be missing; all others are texts


def read_package(folder):
    """Returns the tables of a Data Package by name."""
    tables = {}
    for resource in json.loads(Path(folder, "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        if resource.get("type") != "table":
            continue
        fields = resource["schema"]["fields"]
        table = pd.read_csv(
            Path(folder, resource["path"]),
            dtype={field["name"]: TYPES.get(field["type"], "string") for field in fields},
            keep_default_na=False,  # NA is Namibia
            na_values=resource["schema"]["missingValues"],
        )
        for field in fields:
            if "delimiter" in field:
                table[field["name"]] = table[field["name"]].str.split(field["delimiter"], regex=False)
        tables[resource["name"]] = table
    return tables


def of_edition(tables):
    """Counts the tables of a catalogue, in which the group of a technology is found by following what is broader."""
    broader = tables["technologies"].set_index("id")["broader"].dropna().to_dict()

    def group(technology):
        return group(broader[technology]) if technology in broader else technology

    cases = tables["caseStudies"]
    uses = cases[cases["nature"].fillna("use") == "use"].explode("technologies")
    uses = uses.assign(group=uses["technologies"].map(group)).drop_duplicates(["id", "group"])
    return uses.groupby("group").agg(cases=("id", "size"))


def of_report(tables):
    """Counts the data of a report, in which stages and groups are already found."""
    cases = tables["cases"]
    uses = cases[cases["nature"] == "use"].explode("group")
    uses = uses.assign(operation=uses["phase"].eq("operation").fillna(False))
    return uses.groupby("group").agg(cases=("id", "size"), operation=("operation", "sum"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 read.py FOLDER, such as: python3 read.py tables")
    package = read_package(sys.argv[1])
    (of_report(package) if "cases" in package else of_edition(package)).to_csv(sys.stdout)
