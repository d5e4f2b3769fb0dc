#!/usr/bin/python3
"""The recipes of docs/ci: their YAML is read, and their commands are run as the services run them, on fixtures.

Only two things are not what they are there: the repository that is cloned holds the program that was built for the tests, and
apt-get installs nothing."""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import yaml

LKIPLINT = os.environ["LKIPLINT"]
ROOT = pathlib.Path(os.environ["LKIPLINT_ROOT"])
RECIPES = ROOT / "docs/ci"

passed = failed = 0


def expect(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what} {detail}"[:2000])


def read(path):
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    expect(f"{path.name} is YAML", isinstance(document, (dict, list)))
    return document


def executable(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


class Place:
    """A repository of reports beside a repository of the program."""

    def __init__(self, folder):
        self.folder = folder
        self.work = folder / "work"
        (self.work / "laporan").mkdir(parents=True)
        shutil.copy(ROOT / "fixtures/laporan/kecamatan-garung-2025.md", self.work / "laporan")
        source = folder / "lkiplint.git"
        # Builds as the real one does, but from what is there.
        executable(source / "dev", '#!/bin/sh -e\nhere=$(cd "$(dirname "$0")" && pwd)\nmkdir -p "$here/build/release"\n'
                                   f'ln -sf {shlex.quote(LKIPLINT)} "$here/build/release/lkiplint"\n'
                                   'exec "$here/build/release/lkiplint" "$@"\n')
        git = ["git", "-C", str(source), "-c", "user.name=Uji", "-c", "user.email=uji@example.go.id"]
        subprocess.run(["git", "init", "-q", str(source)], check=True)
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "-qm", "Uji"], check=True)
        executable(folder / "bin/apt-get", "#!/bin/sh\nexit 0\n")
        self.env = {"PATH": f"{folder / 'bin'}:/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"}

    def run(self, script, **env):
        return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=self.work, env={**self.env, **env},
                              capture_output=True, text=True)


def github(place):
    recipe = read(RECIPES / "github-actions.yml")
    job = recipe["jobs"]["lkiplint"]
    expect("github: SARIF may be uploaded", recipe["permissions"]["security-events"] == "write")
    env = {**job["env"], "LKIPLINT_SUMBER": str(place.folder / "lkiplint.git"), "RUNNER_TEMP": str(place.folder / "temp")}
    (place.folder / "temp").mkdir()
    paths = place.folder / "github-path"
    paths.touch()
    status, output = {}, {}
    for step in job["steps"]:
        if "run" not in step:
            continue
        before = ":".join(paths.read_text().split() + [place.env["PATH"]])
        done = place.run(step["run"], **env, GITHUB_PATH=str(paths), PATH=before)
        status[step["name"]], output[step["name"]] = done.returncode, done.stdout
        if done.returncode not in (0, 1):
            print(done.stderr)
    expect("github: each step ends as it should", list(status.values()) == [0, 1, 0], status)
    expect("github: the step with annotations writes them", "::error file=laporan/kecamatan-garung-2025.md,line=" in
           output["Anotasi pada baris laporan"])
    uploads = [step["with"]["sarif_file"] for step in job["steps"] if "upload-sarif" in step.get("uses", "")]
    expect("github: what is uploaded was written", len(uploads) == 1 and (place.work / uploads[0]).exists())
    results = json.loads((place.work / uploads[0]).read_text())["runs"][0]["results"]
    expect("github: results are uploaded", len(results) > 5)
    # A finding that is set aside, and one that has gone, are dropped by the recipe's own filter.
    filter_line = next(line for step in job["steps"] for line in step.get("run", "").splitlines() if "jq" in line)
    shutil.copy(ROOT / "tests/render/keluaran/id.sarif", place.work / "lkiplint.sarif")
    expect("github: the filter runs", place.run(filter_line).returncode == 0)
    kept = json.loads((place.work / uploads[0]).read_text())["runs"][0]["results"]
    every = json.loads((place.work / "lkiplint.sarif").read_text())["runs"][0]["results"]
    wanted = [r for r in every if "suppressions" not in r and r.get("baselineState") != "absent"]
    expect("github: the filter drops what GitHub does not know", kept == wanted and 0 < len(kept) < len(every) - 1)


def gitlab(place):
    job = read(RECIPES / "gitlab-ci.yml")["lkiplint"]
    env = {**job["variables"], "LKIPLINT_SUMBER": str(place.folder / "lkiplint.git")}
    script = "\n".join(job["before_script"] + job["script"]).replace("/tmp/lkiplint-sumber", str(place.folder / "sumber"))
    done = place.run(script, **env)
    expect("gitlab: the job fails with the findings", done.returncode == 1, done.stderr)
    reports = job["artifacts"]["reports"]
    expect("gitlab: artifacts are kept when the job fails", job["artifacts"]["when"] == "always")
    issues = json.loads((place.work / reports["codequality"]).read_text())
    expect("gitlab: paths are relative", {i["location"]["path"] for i in issues} == {"laporan/kecamatan-garung-2025.md"})
    suites = ET.parse(place.work / reports["junit"]).getroot()
    expect("gitlab: the suites have failures", int(suites.get("failures")) > 0)


def pre_commit(place):
    hooks = {hook["id"]: hook for hook in read(ROOT / ".pre-commit-hooks.yaml")}
    config = read(RECIPES / "pre-commit-config.yaml")
    for repo in config["repos"]:
        for use in repo["hooks"]:
            expect("pre-commit: the hook exists", use["id"] in hooks)
            expect("pre-commit: files match", re.search(use["files"], "laporan/kecamatan-garung-2025.md"))
    for hook in hooks.values():
        expect("pre-commit: a hook has what it needs",
               {"id", "name", "entry", "language", "files"} <= set(hook) and hook["language"] in ("script", "system"))
        for name, matches in {"laporan/a.docx": True, "a.md": True, "b.htm": True, "a.xlsx": True, "a.mdx": False,
                              "a.py": False}.items():
            expect(f"pre-commit: {name}", bool(re.search(hook["files"], name)) == matches)
    # As pre-commit does: a script is looked for in the clone, the files come last.
    clone = place.folder / "klon"
    subprocess.run(["git", "clone", "-q", str(place.folder / "lkiplint.git"), str(clone)], check=True)
    os.symlink(LKIPLINT, place.folder / "bin/lkiplint")
    for hook in hooks.values():
        command = shlex.split(hook["entry"])
        if hook["language"] == "script":
            command[0] = str(clone / command[0])
            expect("pre-commit: the script is there", os.access(ROOT / shlex.split(hook["entry"])[0], os.X_OK))
        done = place.run(shlex.join([*command, "laporan/kecamatan-garung-2025.md"]))
        expect(f"pre-commit: {hook['id']} refuses the commit", done.returncode == 1 and "ANG" in done.stdout, done.stderr)


def main():
    for each in (github, gitlab, pre_commit):
        with tempfile.TemporaryDirectory() as folder:
            each(Place(pathlib.Path(folder)))
    named = set(re.findall(r"\]\(([\w.-]+\.ya?ml)\)", (RECIPES / "README.md").read_text(encoding="utf-8")))
    expect("README names every recipe", named == {path.name for path in RECIPES.glob("*.y*ml")}, named)
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


sys.exit(main())
