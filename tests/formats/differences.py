"""Which findings differ between formats, and why that is right. Exact both ways: what is listed must differ, in every kind that it
is listed for, and nothing else may."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    kinds: tuple
    report: str
    lost: tuple  # code, found, expected of the Markdown's finding; None when there is none
    instead: tuple  # what is found in its place; None when nothing is
    reason: str


DIFFERENCES = []  # none at present
