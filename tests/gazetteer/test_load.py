"""Loading: the user's layer over the shipped one, directories, faults that name both places, and the JSON Schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from namelint import Fault, Gazetteer, Name, load_gazetteer
from namelint.gazetteer.entries import KEYS, schema
from namelint.gazetteer.load import shipped_files


def written(folder: Path, entries: str, name: str = "names.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"names:\n{entries}", encoding="utf-8")
    return path


def holding(gazetteer: Gazetteer, form: str) -> list[Name]:
    """The names of which a form is a spelling or a short form."""
    return [name for name in gazetteer.names if form in (*name.spellings, *name.short)]


def test_own_entry_replaces_the_shipped_one_of_its_canonical_form(tmp_path: Path) -> None:
    own = written(tmp_path, "  - canonical: Keir Starmer\n    note: ours\n")
    (name,) = holding(load_gazetteer(own), "Keir Starmer")
    assert (name.path, name.kind) == (str(own), "")


def test_own_entry_replaces_the_shipped_one_of_which_it_is_a_variant(tmp_path: Path) -> None:
    own = written(tmp_path, "  - canonical: Kiev\n")
    gazetteer = load_gazetteer(own)
    (name,) = holding(gazetteer, "Kiev")
    assert name.path == str(own)
    assert holding(gazetteer, "Kyiv") == []


def test_own_variant_is_taken_away_from_the_shipped_entry(tmp_path: Path) -> None:
    own = written(tmp_path, "  - canonical: Kyiv, Kentucky\n    accepted: [Kiev]\n")
    gazetteer = load_gazetteer(own)
    (kept,) = holding(gazetteer, "Kyiv")
    assert "Kiev" not in kept.spellings
    assert [name.path for name in holding(gazetteer, "Kiev")] == [str(own)]


def test_own_names_alone(tmp_path: Path) -> None:
    own = written(tmp_path, "  - canonical: Kyiv\n")
    assert [name.canonical for name in load_gazetteer(own, default=False).names] == ["Kyiv"]
    assert load_gazetteer(default=False).names == ()


def test_directory_is_read_in_order_with_all_below(tmp_path: Path) -> None:
    written(tmp_path, "  - canonical: Lviv\n", "b.yml")
    written(tmp_path, "  - canonical: Kyiv\n", "a.yaml")
    written(tmp_path, "  - canonical: Odesa\n", "south/a.yaml")
    (tmp_path / "README.md").write_text("no gazetteer", encoding="utf-8")
    assert [name.canonical for name in load_gazetteer(tmp_path, default=False).names] == ["Kyiv", "Lviv", "Odesa"]


def test_directory_without_a_gazetteer_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"no file ends in \.yaml or \.yml") as caught:
        load_gazetteer(tmp_path, default=False)
    assert caught.value.path == str(tmp_path)


TWO = [
    pytest.param("- canonical: Kyiv", "- canonical: Kyiv", "Kyiv", id="one canonical form"),
    pytest.param("- {canonical: Kyiv, rejected: [Kiev]}", "- canonical: Kiev", "Kiev", id="rejected and canonical"),
    pytest.param("- {canonical: A B, accepted: [Cd]}", "- {canonical: E F, rejected: [Cd]}", "Cd", id="two verdicts"),
    pytest.param("- canonical: Kyiv", "- {canonical: Lviv, styles: {ap: Kyiv}}", "Kyiv", id="a style's form"),
]


@pytest.mark.parametrize(("one", "other", "form"), TWO)
def test_two_files_that_disagree_name_both_places(tmp_path: Path, one: str, other: str, form: str) -> None:
    first = written(tmp_path, f"  # a remark\n  {one}\n", "a.yaml")
    second = written(tmp_path, f"  {other}\n", "b.yaml")
    with pytest.raises(Fault) as caught:
        load_gazetteer(tmp_path, default=False)
    told = f"'{form}' is claimed by two entries; the other is at {first}:3"
    assert str(caught.value) == f"{second}:2: {told}"


def test_two_people_may_share_a_variant_of_a_family_name(tmp_path: Path) -> None:
    people = "".join(
        f"  - {{canonical: {given} Zelensky, kind: person, accepted: [Zelenskyy]}}\n"
        for given in ("Olena", "Volodymyr")
    )
    assert len(load_gazetteer(written(tmp_path, people), default=False).names) == 2


def test_every_field_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
  - canonical: Kyiv
    kind: place
    native: {uk: Київ, no: Kyiv}
    short: Kv
    accepted: [Kyjiv]
    rejected:
      - Kiev
    styles: {ap: Kyiw}
    except: [chicken Kiev]
    demonyms: [Kyivan]
    companions: [Ukraine]
    near: [Kiel]
    note: a remark
    checked: 2026-11-22
""",
    )
    (name,) = load_gazetteer(path, default=False).names
    read = {field: getattr(name, field) for field in Name.__dataclass_fields__}
    assert read == {
        "canonical": "Kyiv",
        "kind": "place",
        "native": (("uk", "Київ"), ("no", "Kyiv")),
        "short": ("Kv",),
        "accepted": ("Kyjiv",),
        "rejected": ("Kiev",),
        "styles": (("ap", "Kyiw"),),
        "exceptions": ("chicken Kiev",),
        "demonyms": ("Kyivan",),
        "companions": ("Ukraine",),
        "near": ("Kiel",),
        "path": str(path),
        "line": 3,
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_is_no_letter(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_bytes("names:\n  - canonical: Łódź\n".encode(encoding))
    assert [name.canonical for name in load_gazetteer(path, default=False).names] == ["Łódź"]


def test_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(json.loads(json.dumps(schema())))


@pytest.mark.parametrize("name", [name for name, _ in shipped_files()])
def test_schema_accepts_what_is_shipped(name: str) -> None:
    text = dict(shipped_files())[name].read_text(encoding="utf-8")
    read = yaml.load(text, Loader=yaml.CBaseLoader)  # scalars are text, as in YAML 1.2 and here
    assert list(Draft202012Validator(schema()).iter_errors(read)) == []


REFUSED = [
    pytest.param({"nams": []}, id="unknown top key"),
    pytest.param({"names": {}}, id="names no list"),
    pytest.param({"names": [{"canonical": "Kyiv", "acepted": ["Kiev"]}]}, id="unknown key of an entry"),
    pytest.param({"names": [{"kind": "place"}]}, id="no canonical form"),
    pytest.param({"names": [{"canonical": ""}]}, id="empty canonical form"),
    pytest.param({"names": [{"canonical": "Kyiv", "kind": "town"}]}, id="unknown kind"),
    pytest.param({"names": [{"canonical": "Kyiv", "rejected": [1]}]}, id="a form that is no text"),
    pytest.param({"names": [{"canonical": "Kyiv", "native": ["Київ"]}]}, id="native form without its language"),
]


@pytest.mark.parametrize("wrong", REFUSED)
def test_schema_refuses(wrong: dict[str, object]) -> None:
    assert not Draft202012Validator(schema()).is_valid(wrong)


def test_schema_tells_what_each_key_means() -> None:
    assert all(key.meaning.endswith(".") for key in KEYS.values())
