#!/usr/bin/env python3
"""Is a large DOCX read in time and memory that are linear in its size?

    large_docx.py BENCH [--limit-bytes 12] [--limit-growth 2]

BENCH is build/release/tests/bench/lkiplint_bench. Makes DOCX files whose word/document.xml has 12.5, 25 and 50 million bytes, has
each read alone in a process of its own, and prints a Markdown table. Fails when the process held more than 12 bytes for each
byte of document.xml, or took more than twice the time for a byte of the largest than for a byte of the smallest. Linux (and
whatever else has wait4). How to read it: docs/kinerja.md. The last line is "N passed, N failed"."""

import argparse
import itertools
import os
import sys
import tempfile
import zipfile
from pathlib import Path

SIZES = (12_500_000, 25_000_000, 50_000_000)
RUNS = 3  # of which the shortest time counts: a busy machine only ever adds

HEAD = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>')
TAIL = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
PARTS = {
    "[Content_Types].xml":
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        'document.main+xml"/></Types>',
    "_rels/.rels":
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
}


def as_word_writes():
    """Paragraphs in several runs, tables whose cells have widths, all with the numbers by which Word tells its sessions."""
    sentences = ("Kegiatan ini menyerap anggaran sebesar ", "Capaian pada triwulan tersebut adalah ", "Jumlah berkas yang diterima ")
    for n in itertools.count(1):
        mark = f'w:rsidR="{n * 2654435761 % 2**32:08X}" w:rsidRDefault="00A77B3E"'
        for sentence in sentences:
            yield (f'<w:p {mark}><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr><w:r>'
                   f'<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t xml:space="preserve">{sentence}</w:t></w:r><w:r '
                   f'{mark}><w:rPr><w:b/></w:rPr><w:t>{n * 7919 % 1000003}</w:t></w:r><w:r><w:t xml:space="preserve"> dan '
                   f'seterusnya menurut catatan bagian ke-{n}.</w:t></w:r></w:p>')
        rows = ""
        for row in range(8):
            cells = (str(row + 1), f"Uraian ke-{row} dari bagian {n}", "Dokumen", str(n % 97 + row), str(n % 89 + row), "96,55 %")
            rows += f"<w:tr {mark}>" + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="1502" w:type="dxa"/></w:tcPr><w:p {mark}><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>'
                for cell in cells) + "</w:tr>"
        yield f'<w:tbl><w:tblPr><w:tblW w:w="9016" w:type="dxa"/></w:tblPr>{rows}</w:tbl><w:p {mark}/>'


def cells_alone():
    """Tables and nothing else, about as many cells as the limits of a report allow."""
    for n in itertools.count(1):
        rows = ""
        for row in range(50):
            mark = f'w:rsidR="{n * 2654435761 % 2**32:08X}" w:rsidRDefault="00A77B3E"'
            rows += "<w:tr>" + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="1502" w:type="dxa"/></w:tcPr><w:p {mark}><w:pPr><w:jc w:val="right"/></w:pPr><w:r>'
                f"<w:t>{(n + row + cell) % 10}</w:t></w:r></w:p></w:tc>" for cell in range(10)) + "</w:tr>"
        yield f"<w:tbl>{rows}</w:tbl><w:p/>"


def write_docx(path, shape, size):
    """Returns how many bytes document.xml has. Keeps none of it: what this process ever held would count as held by the next one
    as well, since that begins as its copy."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, text in PARTS.items():
            package.writestr(name, text)
        with package.open("word/document.xml", "w") as part:
            length = part.write(HEAD.encode())
            for piece in shape():
                if length + len(piece) + len(TAIL) > size:
                    break
                length += part.write(piece.encode())
            return length + part.write(TAIL.encode())


def measure(command):
    """Seconds of processor time and bytes of memory that a process took at most."""
    seconds, most = [], 0
    for _ in range(RUNS):
        child = os.posix_spawn(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
        _, status, usage = os.wait4(child, 0)
        if status != 0:
            raise SystemExit(f"{command[0]} berakhir dengan {os.waitstatus_to_exitcode(status)}\n0 passed, 1 failed")
        seconds.append(usage.ru_utime + usage.ru_stime)
        most = max(most, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
    return min(seconds), most


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--limit-bytes", type=float, default=12)
    parser.add_argument("--limit-growth", type=float, default=2)
    options = parser.parse_args()
    passed = failed = 0

    def check(good, what):
        nonlocal passed, failed
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"FAILED: {what}")

    print("| shape | document.xml MB | seconds | time per byte against the smallest | peak MB | peak / document.xml |\n"
          "|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for shape in (as_word_writes, cells_alone):
            first = None
            for size in SIZES:
                path = str(Path(folder) / "besar.docx")
                length = write_docx(path, shape, size)
                seconds, most = measure([os.path.abspath(options.bench), "--import-only", path])
                first = first or seconds / length
                growth, held = seconds / length / first, most / length
                print(f"| {shape.__name__} | {length / 1e6:.1f} | {seconds:.2f} | {growth:.2f} | {most / 1e6:.0f} | {held:.1f} |",
                      flush=True)
                check(held < options.limit_bytes, f"{held:.1f} bytes for each byte of document.xml, at most {options.limit_bytes:g}")
            check(growth < options.limit_growth, f"time per byte grew {growth:.2f} times, at most {options.limit_growth:g}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
