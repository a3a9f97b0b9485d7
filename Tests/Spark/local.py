"""Runs Python for Apache Spark without Spark: a program from standard input that makes `statements` of `frame`, as the guide has it.

The documents stand in two partitions, and each is piped through a process of its own, line by line, as Spark does it. Prints for each
row the document, the speaker and the words of the statement. Anything that the program uses besides is an error.
"""

import json
import re
import shlex
import subprocess
import sys
import types

TEXTS = {
    "1": "Ana Brandt said that the sea was calm.",
    "2": "The sea was calm, and nobody sailed.",
    "3": "\u201cWe sail at noon,\u201d Piet Oduya told reporters.",
}


class Lines:
    """Lines in partitions, as an RDD of strings."""

    def __init__(self, partitions):
        self.partitions = partitions

    def pipe(self, command, checkCode=False):
        return Lines([self._piped(shlex.split(command), lines, checkCode) for lines in self.partitions])

    @staticmethod
    def _piped(command, lines, is_checked):
        sent = "".join(line + "\n" for line in lines)
        piped = subprocess.run(command, input=sent, stdout=subprocess.PIPE, encoding="utf-8", check=is_checked)
        return piped.stdout.split("\n")[:-1]

    def cache(self):
        return self


class Frame:
    """Rows with named columns, as a DataFrame."""

    def __init__(self, rows):
        self.rows = rows

    def select(self, *names):
        return Frame([{name: row[name] for name in names} for row in self.rows])

    def toJSON(self):
        lines = [json.dumps(row, ensure_ascii=False) for row in self.rows]
        return Lines([lines[:2], lines[2:]])

    def selectExpr(self, *expressions):
        exploded = re.fullmatch(r"explode_outer\((\w+)\) AS (\w+)", expressions[-1])
        if not exploded:
            raise ValueError(expressions[-1])
        column, name = exploded.groups()
        return Frame([
            {**{kept: row[kept] for kept in expressions[:-1]}, name: item}
            for row in self.rows for item in row[column] or [None]])


def read_json(lines):
    return Frame([json.loads(line) for partition in lines.partitions for line in partition])


names = {
    "frame": Frame([{"id": id, "text": text, "paper": "Coast"} for id, text in TEXTS.items()]),
    "spark": types.SimpleNamespace(read=types.SimpleNamespace(json=read_json)),
}
exec(sys.stdin.read(), names)
for row in names["statements"].rows:
    said = row["said"]
    words = [TEXTS[row["id"]][start:end] for start, end in said["content"]] if said else []
    print(row["id"], said and said["speaker"], *words)
