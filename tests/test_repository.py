"""What GitHub and citation tools read: versions agree, and forms ask for what an answer needs."""

import datetime
import re
import tomllib

import pytest
import yaml

from course.toolkit import address, places

PROJECT = tomllib.loads((places.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CHANGELOG = (places.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
FORMS = sorted((places.ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))


def parsed(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_the_citation_has_what_its_format_requires_and_the_version_of_the_course():
    citation = parsed(places.ROOT / "CITATION.cff")
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= citation.keys()
    assert [author["name"] for author in citation["authors"]]
    assert citation["version"] == PROJECT["version"]
    assert citation["repository-code"] == PROJECT["urls"]["Repository"]


def test_the_newest_version_of_the_changelog_is_the_courses():
    headings = re.findall(r"(?m)^## \[(.+?)\] - (.+)$", CHANGELOG)
    versions = [version for version, _ in headings]
    assert versions[0] == PROJECT["version"]
    assert len(headings) == CHANGELOG.count("\n## ")
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert numbers == sorted(set(numbers), reverse=True)
    days = [day for _, day in headings if day != "Unreleased"]
    assert [datetime.date.fromisoformat(day).isoformat() for day in days] == days
    assert "Unreleased" not in [day for _, day in headings[1:]]


def test_each_version_of_the_changelog_links_to_its_tag():
    for version in re.findall(r"(?m)^## \[(.+?)\]", CHANGELOG):
        tag = f"{PROJECT['urls']['Repository']}/releases/tag/v{version}"
        assert f"\n[{version}]: {tag}\n" in CHANGELOG


def test_addresses_of_the_project_lie_in_its_repository_and_at_files_that_exist():
    urls = PROJECT["urls"]
    assert list(urls) == ["Repository", "Issues", "Changelog", "Documentation"]
    assert urls["Documentation"] == address.site()
    for url in (urls["Repository"], urls["Issues"], urls["Changelog"]):
        assert url.startswith(urls["Repository"])
        path = url.removeprefix(urls["Repository"])
        inside = re.fullmatch(r"/(?:blob|tree)/main/(.+)", path)
        assert path in ("", "/issues") or (places.ROOT / inside[1]).exists()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_has_what_github_requires(form):
    content = parsed(form)
    assert content.keys() == {"name", "description", "title", "body"}
    fields = [field for field in content["body"] if field["type"] != "markdown"]
    assert {field["type"] for field in fields} <= {"input", "textarea"}
    ids = [field["id"] for field in fields]
    assert len(set(ids)) == len(ids)
    assert all(field["attributes"]["label"] for field in fields)


def test_there_is_a_form_for_each_of_three_troubles_which_asks_for_what_an_answer_needs():
    required = {}
    for form in FORMS:
        fields = [field for field in parsed(form)["body"] if "id" in field]
        is_required = {f["id"]: f.get("validations", {}).get("required", False) for f in fields}
        required[form.stem[2:]] = {name for name, must in is_required.items() if must}
        assert "python3 -m course doctor" in form.read_text(encoding="utf-8")
    assert required == {
        "wrong-verdict": {"exercise", "answer", "verdict", "expected", "doctor"},
        "false-sentence": {"lesson", "sentence", "happens", "versions"},
        "failed-setup": {"command", "shown", "doctor"},
    }


def test_the_log_that_a_form_asks_for_is_the_one_that_the_set_up_writes():
    from course.front_door import environment

    log = environment.own_environment().log.relative_to(places.ROOT).as_posix()
    assert log in (FORMS[2]).read_text(encoding="utf-8")


def test_links_of_the_forms_lie_in_the_repository():
    contacts = parsed(FORMS[0].with_name("config.yml"))["contact_links"]
    for contact in contacts:
        path = contact["url"].removeprefix(PROJECT["urls"]["Repository"] + "/blob/main/")
        assert (places.ROOT / path).is_file(), contact["url"]


def test_the_form_of_a_pull_request_and_its_guide_name_paths_that_exist():
    form = (places.ROOT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    guide = (places.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    guide = guide.partition("## A pull request")[2].partition("\n## ")[0]
    named = re.findall(r"(?:tests|docs|\.github)/[\w./]*[\w/]|\b[A-Z]+\.(?:md|cff)", form + guide)
    assert len(named) >= 8
    for path in named:
        path = path.partition("NN_topic")[0]
        assert (places.ROOT / path).exists(), path


def test_no_module_hides_what_learners_import():
    """`from autograder import trying` would give them a module of that name."""
    import autograder

    modules = {path.stem for path in (places.ROOT / "autograder").iterdir()}
    assert not modules & {*autograder.__all__}
