"""The blocks of a report, from the document layer of LKIP-XML (docs/lkip-xml.md), and what a typist makes of them: lists that
number themselves and rows whose cells are merged."""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

LKIP = "{urn:lkiplint:lkip:1}"


@dataclass
class Text:
    role: str  # judul, paragraf, butir
    level: int
    label: str
    text: str
    bold: bool

    def typed(self):
        return (self.label + " " if self.label else "") + self.text


@dataclass
class Cell:
    text: str = ""
    bold: bool = False
    columns: int = 1  # that it covers, itself included
    rows: int = 1
    covered: bool = False  # by the cell left of it or above it


@dataclass
class Table:
    rows: list

    @property
    def width(self):
        return max(len(row) for row in self.rows)


@dataclass
class Item:
    blocks: list  # its text, and the lists within it


@dataclass
class List:
    kind: str  # 1 a A i I, or - for a bullet
    before: str  # what stands before the number, "(" for one
    after: str
    start: int
    items: list = field(default_factory=list)


def read_blocks(path):
    blocks = []
    for element in ElementTree.parse(path).getroot().find(LKIP + "dokumen"):
        name = element.tag.removeprefix(LKIP)
        if name == "tabel":
            rows = [[Cell("".join(cell.itertext()), cell.get("tebal") == "ya") for cell in row]
                    for row in element.findall(LKIP + "baris")]
            blocks.append(merged(Table(rows)))
        else:
            blocks.append(Text(name, int(element.get("tingkat", 0)), element.get("label", ""),
                               "".join(element.itertext()), element.get("tebal") == "ya"))
    return blocks


def table_lines(path):
    """The first and last line of each table in the file that was converted."""
    for table in ElementTree.parse(path).getroot().find(LKIP + "dokumen").findall(LKIP + "tabel"):
        yield int(table.get("baris")), int(table.get("baris-akhir", table.get("baris")))


def merged(table):
    """Rows get the same number of cells. A cell that is alone in its row reaches across the table. Where the first two cells of a
    row are empty they belong to those above, as a sasaran and its number do that have several indicators."""
    width = table.width
    for row in table.rows:
        alone = len(row) == 1 < width
        row.extend(Cell(covered=alone) for _ in range(width - len(row)))
        if alone:
            row[0].columns = width
    above = None
    for row in table.rows[1:]:
        if width > 2 and above and not row[0].text and not row[1].text and row[2].text:
            for cell, owner in zip(row[:2], above):
                cell.covered = True
                owner.rows += 1
        else:
            above = row[:2] if row[0].text and row[1:2] and row[1].text and not row[1].covered else None
    return table


ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]


def values_of(number):
    """What a label may count: kind and value."""
    if number.isdigit() and not number.startswith("0"):
        yield "1", int(number)
    if len(number) == 1 and number.isascii() and number.isalpha():
        yield ("a" if number.islower() else "A"), ord(number.lower()) - ord("a") + 1
    if number.lower() in ROMAN[1:] and number in (number.lower(), number.upper()):
        yield ("i" if number.islower() else "I"), ROMAN.index(number.lower())


def list_of(label):
    """The lists that an item with this label may begin."""
    if label == "-":
        yield List("-", "", "", 1)
    parts = re.fullmatch(r"(\(?)([0-9]{1,3}|[A-Za-z]{1,5})([.)])", label)
    if parts:
        for kind, value in values_of(parts[2]):
            yield List(kind, parts[1], parts[3], value)


def goes_on(open_list, label):
    return any(at.kind == open_list.kind and at.before == open_list.before and at.after == open_list.after and
               (at.kind == "-" or at.start == open_list.start + len(open_list.items)) for at in list_of(label))


def with_lists(blocks):
    """The same blocks, with items that follow one another in a List of their own, those further in within those further out.
    An item whose label no program can count is a paragraph."""
    out = []
    stack = []  # of (level, List)
    for block in blocks:
        counted = isinstance(block, Text) and block.role == "butir" and any(True for _ in list_of(block.label))
        if not counted:
            stack.clear()
            out.append(block)
            continue
        while stack and stack[-1][0] > block.level:
            stack.pop()
        if stack and stack[-1][0] == block.level and not goes_on(stack[-1][1], block.label):
            stack.pop()
        if not stack or stack[-1][0] < block.level:
            new = next(list_of(block.label))
            (stack[-1][1].items[-1].blocks if stack else out).append(new)
            stack.append((block.level, new))
        stack[-1][1].items.append(Item([block]))
    return out
