"""A report as the files that LibreOffice and pandoc start from: flat OpenDocument text and sheet, and the tree of pandoc."""

import re
from xml.sax.saxutils import escape, quoteattr

from blocks import List, Table, Text, with_lists

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in
    [("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle"),
     ("fo", "xsl-fo-compatible")])
BOLD = ('<style:style style:name="Tebal" style:family="{}"><style:text-properties fo:font-weight="bold"/></style:style>')


def flat(kind, styles, automatic, body):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.3" '
            f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:styles>{styles}</office:styles>'
            f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body>{body}</office:body></office:document>\n")


def span_attributes(cell):
    wide = f' table:number-columns-spanned="{cell.columns}"' if cell.columns > 1 else ""
    return wide + (f' table:number-rows-spanned="{cell.rows}"' if cell.rows > 1 else "")


class FlatText:
    """The report as a word processor's own file: headings by their style, lists that count, merged cells, header rows that
    repeat."""

    def __init__(self, blocks):
        self.lists = []
        self.tables = 0
        content = "".join(self.block(block) for block in with_lists(blocks))
        styles = "".join(f'<style:style style:name="Heading_20_{n}" style:display-name="Heading {n}" style:family="paragraph" '
                         f'style:default-outline-level="{n}"/>' for n in range(1, 7))
        self.xml = flat("text", styles, BOLD.format("text") + "".join(self.lists), f"<office:text>{content}</office:text>")

    def block(self, block, outer=0):
        if isinstance(block, Table):
            return self.table(block)
        if isinstance(block, List):
            return self.list(block, outer)
        if block.role == "judul" and block.level > 0:
            return (f'<text:h text:style-name="Heading_20_{block.level}" text:outline-level="{block.level}">'
                    f"{self.inline(block.text, block.bold)}</text:h>\n")
        return self.paragraph(block.typed(), block.bold)

    @staticmethod
    def inline(text, bold):
        inside = "<text:line-break/>".join(escape(line) for line in text.split("\n"))
        return f'<text:span text:style-name="Tebal">{inside}</text:span>' if bold and inside else inside

    def paragraph(self, text, bold):
        return f"<text:p>{self.inline(text, bold)}</text:p>\n"

    def list(self, block, outer):
        name = f"L{len(self.lists) + 1}"
        level = outer + 1
        margin = (f'<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
                  f'<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" '
                  f'fo:margin-left="{level * 0.7:.1f}cm"/></style:list-level-properties>')
        if block.kind == "-":
            how = f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="-">{margin}</text:list-level-style-bullet>'
        else:
            before = f" style:num-prefix={quoteattr(block.before)}" if block.before else ""
            how = (f'<text:list-level-style-number text:level="{level}" style:num-format="{block.kind}"{before} '
                   f'style:num-suffix={quoteattr(block.after)} text:start-value="{block.start}">{margin}'
                   f"</text:list-level-style-number>")
        self.lists.append(f'<text:list-style style:name="{name}">{how}</text:list-style>')
        items = ""
        for item in block.items:
            inside = "".join(self.paragraph(part.text, part.bold) if isinstance(part, Text) else self.block(part, level)
                             for part in item.blocks)
            items += f"<text:list-item>{inside}</text:list-item>"
        # A list of the second level is one list within another, of which the outer has nothing to say.
        return f'<text:list text:style-name="{name}">{items}</text:list>\n'

    def table(self, table):
        self.tables += 1
        rows = []
        for row in table.rows:
            cells = "".join("<table:covered-table-cell/>" if cell.covered else
                            f"<table:table-cell{span_attributes(cell)}>{self.paragraph(cell.text, cell.bold)}</table:table-cell>"
                            for cell in row)
            rows.append(f"<table:table-row>{cells}</table:table-row>\n")
        head = f"<table:table-header-rows>{rows[0]}</table:table-header-rows>" if table.rows[0][0].rows == 1 else rows[0]
        return (f'<table:table table:name="Tabel{self.tables}"><table:table-column table:number-columns-repeated="{table.width}"/>'
                f"{head}{''.join(rows[1:])}</table:table>\n<text:p/>\n")


# A figure as it is printed: sign of money, digits in groups or not, decimals, percent sign.
FIGURE = re.compile(r"(Rp\.? ?)?(\d{1,3}(?:\.\d{3})+|0|[1-9]\d{0,8})(?:,(\d{1,6}))?( ?%)?")


class FlatSheet:
    """The report in one sheet: texts in the first column, tables between blank rows, figures as numbers that a format shows as
    they are printed."""

    def __init__(self, blocks):
        self.formats = {}
        self.table_rows = set()  # numbers of rows, from 1, that stand in tables
        self.row = 0
        rows = "".join(self.block(block) for block in blocks)
        styles = "".join(self.format(name, *key) for key, name in self.formats.items())
        self.xml = flat("spreadsheet", "", BOLD.format("table-cell") + styles,
                        f'<office:spreadsheet><table:table table:name="Laporan">{rows}</table:table></office:spreadsheet>')

    def block(self, block):
        if isinstance(block, Text):
            self.row += 1
            return f"<table:table-row>{self.text_cell(block.typed(), block.bold, '')}</table:table-row>\n"
        out = ""
        for row in block.rows:
            self.row += 1
            self.table_rows.add(self.row)
            out += f"<table:table-row>{''.join(self.cell(cell) for cell in row)}</table:table-row>\n"
        self.row += 1
        return out + "<table:table-row><table:table-cell/></table:table-row>\n"

    @staticmethod
    def text_cell(text, bold, spans):
        style = ' table:style-name="Tebal"' if bold else ""
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
        return f'<table:table-cell{style}{spans} office:value-type="string">{lines}</table:table-cell>'

    def cell(self, cell):
        if cell.covered:
            return "<table:covered-table-cell/>"
        figure = FIGURE.fullmatch(cell.text)
        if not cell.text or not figure or len(cell.text) > 20:
            return self.text_cell(cell.text, cell.bold, span_attributes(cell))
        money, digits, decimals, percent = figure.groups()
        key = (money or "", "." in digits, len(decimals or ""), percent or "", cell.bold)
        name = self.formats.setdefault(key, f"A{len(self.formats) + 1}")
        value = digits.replace(".", "") + "." + (decimals or "0")
        if percent:
            whole, part = value.split(".")
            whole = whole.zfill(3)
            value = f"{whole[:-2]}.{whole[-2:]}{part}"
        kind = "percentage" if percent else "float"
        return (f'<table:table-cell table:style-name="{name}"{span_attributes(cell)} office:value-type="{kind}" '
                f'office:value="{value}"><text:p>{escape(cell.text)}</text:p></table:table-cell>')

    @staticmethod
    def format(name, money, grouped, decimals, percent, bold):
        kind = "percentage-style" if percent else "number-style"
        grouping = ' number:grouping="true"' if grouped else ""
        before = f"<number:text>{escape(money)}</number:text>" if money else ""
        after = f"<number:text>{escape(percent)}</number:text>" if percent else ""
        weight = '<style:text-properties fo:font-weight="bold"/>' if bold else ""
        return (f'<number:{kind} style:name="N{name}" number:language="id" number:country="ID">{before}<number:number '
                f'number:min-integer-digits="1" number:decimal-places="{decimals}" number:min-decimal-places="{decimals}"'
                f'{grouping}/>{after}</number:{kind}>'
                f'<style:style style:name="{name}" style:family="table-cell" style:data-style-name="N{name}">{weight}</style:style>')


KINDS_OF_PANDOC = {"1": "Decimal", "a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}
NOTHING = ["", [], []]  # identifier, classes and attributes of an element


class PandocTree:
    """The report as pandoc's own tree, in the JSON that it reads."""

    def __init__(self, blocks):
        self.json = {"pandoc-api-version": [1, 22], "meta": {},
                     "blocks": [self.block(block) for block in with_lists(blocks)]}

    def block(self, block):
        if isinstance(block, Table):
            return self.table(block)
        if isinstance(block, List):
            items = [[self.para(part.text, part.bold) if isinstance(part, Text) else self.block(part) for part in item.blocks]
                     for item in block.items]
            if block.kind == "-":
                return {"t": "BulletList", "c": items}
            after = "Period" if block.after == "." else "TwoParens" if block.before else "OneParen"
            return {"t": "OrderedList", "c": [[block.start, {"t": KINDS_OF_PANDOC[block.kind]}, {"t": after}], items]}
        if block.role == "judul" and block.level > 0:
            return {"t": "Header", "c": [block.level, NOTHING, self.inlines(block.text, False)]}
        return self.para(block.typed(), block.bold)

    @staticmethod
    def inlines(text, bold):
        out = []
        for n, line in enumerate(text.split("\n")):
            if n:
                out.append({"t": "LineBreak"})
            for m, word in enumerate(line.split(" ")):
                if m:
                    out.append({"t": "Space"})
                if word:
                    out.append({"t": "Str", "c": word})
        return [{"t": "Strong", "c": out}] if bold and out else out

    def para(self, text, bold):
        return {"t": "Para", "c": self.inlines(text, bold)}

    def row(self, row):
        cells = [[NOTHING, {"t": "AlignDefault"}, 1, 1,
                  [{"t": "Plain", "c": self.inlines(cell.text, cell.bold)}] if cell.text else []] for cell in row]
        return [NOTHING, cells]

    def table(self, table):
        columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * table.width
        body = [NOTHING, 0, [], [self.row(row) for row in table.rows[1:]]]
        return {"t": "Table", "c": [NOTHING, [None, []], columns, [NOTHING, [self.row(table.rows[0])]], [body], [NOTHING, []]]}
