"""Made-up award reports with true name frequencies: several papers on one ceremony, each with its own words and gaps.

Frequencies of family names: Lê Trung Hoa, Họ và tên người Việt Nam (2005), the fourteen commonest; the rest share what is left.
Given names and places are drawn from the catalogues, the head of the list far more often than its tail (Zipf).
Every report knows its true event and person, so that precision and recall can be measured.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from extractor.catalogues import provinces
from extractor.catalogues.loading import load, read_json
from extractor.document import Document, Mention, Origin, Paragraph, content_id
from extractor.facts.awards.model import AwardFact, Decision, Recipient
from extractor.record.model import Record
from extractor.version import SCHEMA_VERSION, VERSION

SURNAMES = {
    "Nguyễn": 38.4, "Trần": 11.0, "Lê": 9.5, "Phạm": 7.1, "Hoàng": 3.1, "Huỳnh": 2.0, "Phan": 4.5, "Vũ": 2.4, "Võ": 1.5, "Đặng": 2.1,
    "Bùi": 2.0, "Đỗ": 1.4, "Hồ": 1.3, "Ngô": 1.3, "Dương": 1.0, "Lý": 0.5,
}
AWARDS = (
    ("bang-khen-cua-thu-tuong-chinh-phu", "Bằng khen", None, "Thủ tướng Chính phủ", 4),
    ("bang-khen", "Bằng khen", None, "Chủ tịch UBND {p}", 30),
    ("giay-khen", "Giấy khen", None, "UBND huyện {d}", 14),
    ("huan-chuong-lao-dong", "Huân chương Lao động", 1, "Chủ tịch nước", 2),
    ("huan-chuong-lao-dong", "Huân chương Lao động", 2, "Chủ tịch nước", 4),
    ("huan-chuong-lao-dong", "Huân chương Lao động", 3, "Chủ tịch nước", 8),
    ("chien-si-thi-dua-toan-quoc", "Chiến sĩ thi đua toàn quốc", None, "Thủ tướng Chính phủ", 2),
    ("nghe-nhan-uu-tu", "Nghệ nhân Ưu tú", None, "Chủ tịch nước", 2),
    ("bang-khen", "Bằng khen", None, "Bộ trưởng Bộ Nội vụ", 8),
    ("ky-niem-chuong", "Kỷ niệm chương", None, "Tổng Liên đoàn Lao động Việt Nam", 6),
    ("co-thi-dua", "Cờ thi đua", None, "UBND {p}", 8),
)
ROLES = (
    "Giám đốc", "Phó Giám đốc", "Hiệu trưởng", "Trưởng phòng", "Chủ tịch", "Phó Chủ tịch", "Bí thư Đảng ủy", "Chuyên viên", "Giáo viên", "Bác sĩ",
)
UNITS = (
    "Sở Nội vụ", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Bệnh viện Đa khoa {d}", "Trường THPT {d}", "Trường Tiểu học {d} {n}", "UBND xã {c}",
    "UBND huyện {d}", "Công an huyện {d}", "Phòng Nội vụ huyện {d}", "Hội Nông dân xã {c}", "Đồn Biên phòng {c}", "Công ty TNHH {d} {n}",
)
REASONS = (
    "có thành tích xuất sắc trong phong trào thi đua yêu nước năm {y}", "đã có nhiều đóng góp trong công tác phòng, chống thiên tai",
    "có thành tích tiêu biểu trong xây dựng nông thôn mới giai đoạn 2021-2025", "hoàn thành xuất sắc nhiệm vụ công tác năm {y}",
)
PAPERS = ("Báo Sông Đà", "Báo Miền Núi", "Tin Tức 24 Giờ", "Cổng thông tin", "Báo Lúa Mới")


@dataclass
class Receiver:
    """A person or body of the made-up world."""

    key: int
    name: str
    kind: str
    province: provinces.Province
    role: str | None = None
    unit: str | None = None


@dataclass
class World:
    """The made-up country: names and places by frequency, persons who come again."""

    seed: int = 7
    rng: random.Random = field(init=False)
    people: dict[str, list[Receiver]] = field(default_factory=dict)
    bodies: dict[tuple[str, str], Receiver] = field(default_factory=dict)
    count: int = 0

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        names = load("name_syllables")
        rare = [e.name for e in load("surnames").of_kind("kinh") if e.name not in SURNAMES and e["frequency"] in ("common", "uncommon")]
        left = (100 - sum(SURNAMES.values())) / len(rare)
        self.surnames = [*SURNAMES, *rare]
        self.surname_weights = [*SURNAMES.values(), *([left] * len(rare))]
        self.given = [e.name for e in names.of_kind("given")]
        self.given_weights = [1 / (i + 8) for i in range(len(self.given))]
        self.middle = [e.name for e in names.of_kind("middle") if e.name not in ("Văn", "Thị")]
        self.provinces = list(provinces.in_force(date(2024, 1, 1)))
        self.towns: dict[str, list[str]] = {}
        for name, _, _, code, *_, ended in read_json("districts")["rows"]:
            if not name.isdigit() and ended == "2025-06-30":  # of the same day as the provinces
                self.towns.setdefault(code, []).append(name)

    def pick(self, items: list[str], weights: list[float]) -> str:
        return self.rng.choices(items, weights)[0]

    def person_name(self) -> str:
        surname = self.pick(self.surnames, self.surname_weights)
        given = self.pick(self.given, self.given_weights)
        shape = self.rng.random()
        if shape < 0.28:
            return f"{surname} {'Văn' if shape < 0.14 else 'Thị'} {given}"
        if shape < 0.5:
            middle = "Thị" if shape < 0.4 else self.rng.choice(self.middle)
            return f"{surname} {middle} {self.rng.choice(self.given)} {given}"
        return f"{surname} {self.rng.choice(self.middle)} {given}" if shape < 0.92 else f"{surname} {given}"

    def receiver(self, province: provinces.Province, kind: str) -> Receiver:
        """Someone of a province: one who was honoured before, or somebody new."""
        known = self.people.setdefault(province.id, [])
        if kind == "individual" and known and self.rng.random() < 0.12:
            return self.rng.choice(known)
        self.count += 1
        unit = self.fill(self.rng.choice(UNITS), province)
        if kind == "individual":
            new = Receiver(self.count, self.person_name(), kind, province, self.rng.choice(ROLES), unit)
            known.append(new)
            return new
        name = unit if kind == "collective" else f"xã {self.town(province)} {self.rng.randint(1, 20)}"
        return self.bodies.setdefault((province.id, name), Receiver(self.count, name, kind, province))

    def town(self, province: provinces.Province) -> str:
        """A district's name of the province."""
        return self.rng.choice(self.towns[_old_code(province)])

    def fill(self, pattern: str, province: provinces.Province) -> str:
        """A unit of the province."""
        return pattern.format(d=self.town(province), c=self.town(province), n=self.rng.randint(1, 9))


def _old_code(province: provinces.Province) -> str:
    """The code of a province before 2025-07-01, in which the districts are listed."""
    found = provinces.resolve(province.name, date(2024, 1, 1))
    return str(found[0].entry["predecessors"][0] if found[0].era == "34" and found[0].entry["predecessors"] else found[0].code)


@dataclass(frozen=True)
class Truth:
    """Which event and person a report is about: (document id, fact, recipient) → (event, person)."""

    document: str
    fact: int
    item: int
    event: str
    person: int


@dataclass
class _Grant:
    number: int
    day: date
    award: tuple[str, str, int | None, str, int]
    grantor: str
    province: provinces.Province
    decision: str
    reason: str
    receivers: list[Receiver]


def grants(count: int, seed: int = 7) -> Iterator[_Grant]:
    """Grants until some number of awards to recipients is reached."""
    world, made, number = World(seed), 0, 0
    rng = world.rng
    while made < count:
        number += 1
        award = rng.choices(AWARDS, [a[4] for a in AWARDS])[0]
        province = rng.choice(world.provinces)
        day = date(2012, 1, 1) + timedelta(days=int(rng.random() * 4920))
        kind = rng.choices(("individual", "collective", "locality"), (70, 24, 6))[0]
        receivers: list[Receiver] = []
        for _ in range(min(rng.choice((1, 1, 1, 2, 3, 5, 8, 12)), count - made)):
            new = world.receiver(province, kind)
            if new not in receivers:
                receivers.append(new)
        made += len(receivers)
        kind_word = "tỉnh" if province.type_at(day) == "tỉnh" else "thành phố"
        grantor = award[3].format(p=f"{kind_word} {province.name}", d=world.town(province))
        yield _Grant(
            number, day, award, grantor, province, f"{rng.randint(1, 3999)}/QĐ-{'CTN' if 'nước' in grantor else 'UBND'}",
            rng.choice(REASONS).format(y=day.year - 1), receivers,
        )


class _Text:
    """Builds a paragraph and remembers where things stand."""

    def __init__(self, paragraph: int) -> None:
        self.paragraph, self.text = paragraph, ""

    def add(self, text: str) -> Mention:
        start = len(self.text)
        self.text += text
        return Mention(paragraph=self.paragraph, start=start, end=len(self.text), text=text)


def articles(count: int, seed: int = 7, papers: tuple[float, ...] = (0.7, 0.2, 0.1)) -> Iterator[tuple[Record, list[Truth]]]:
    """Reports of made-up grants.

    Args:
        count: awards to recipients in all.
        seed: same seed, same reports.
        papers: how likely one, two, three papers report on a grant.
    """
    rng = random.Random(seed + 1)
    for grant in grants(count, seed):
        for paper in rng.sample(PAPERS, rng.choices((1, 2, 3), papers)[0]):
            yield _article(grant, paper, rng)


def _article(grant: _Grant, paper: str, rng: random.Random) -> tuple[Record, list[Truth]]:
    receivers = [r for r in grant.receivers if rng.random() < 0.9] or grant.receivers[:1]
    dated, decided = rng.random() < 0.75, rng.random() < 0.3
    published = grant.day + timedelta(days=rng.choice((0, 0, 1, 1, 2, 4)))
    title = f"{grant.award[1]} cho {len(grant.receivers)} {'cá nhân' if receivers[0].kind == 'individual' else 'tập thể'} tại {grant.province.name}"
    text = _Text(1)
    if dated:
        text.add(f"Ngày {grant.day.day}/{grant.day.month}/{grant.day.year}, ")
    text.add(f"{grant.grantor} {rng.choice(('trao tặng', 'tặng', 'đã quyết định tặng'))} ")
    class_words = {1: " hạng Nhất", 2: " hạng Nhì", 3: " hạng Ba"}.get(grant.award[2] or 0, "")
    award = text.add(grant.award[1] + class_words)
    text.add(f" cho {len(receivers)} {'cá nhân' if receivers[0].kind == 'individual' else 'tập thể'} {grant.reason}. Gồm: ")
    said, truths = [], []
    placed = rng.random() < 0.8
    for receiver in receivers:
        said.append(_said(receiver, text, placed, grant, rng))
        text.add("; ")
    text.text = text.text[:-2] + "."
    paragraphs = (Paragraph(kind="title", text=title), Paragraph(kind="body", text=text.text))
    identity = content_id(title, [paper, text.text, str(grant.number)])
    for i, receiver in enumerate(receivers):
        truths.append(Truth(identity, 0, i, f"{grant.number}.{receiver.key}", receiver.key))
    fact = AwardFact(
        award_id=grant.award[0], name=grant.award[1], class_=grant.award[2], status="conferred",  # type: ignore[arg-type]
        grantor=grant.grantor if rng.random() < 0.9 else None, recipients=tuple(said), reason=grant.reason if rng.random() < 0.7 else None,
        decision=Decision(number=grant.decision, date=None) if decided else None, date=grant.day.isoformat() if dated else None,
        place=None, rule="made.up", mentions=(award,),
    )
    document = Document(
        id=identity, kind="news_article", title=title, published_at=published.isoformat(), language="vi", paragraphs=paragraphs,
        source=Origin(path=f"{identity}.html", site=paper, sha256=identity.ljust(64, "0")[:64]),
    )
    return Record(schema_version=SCHEMA_VERSION, extractor_version=VERSION, document=document, awards=(fact,)), truths


def _said(receiver: Receiver, text: _Text, placed: bool, grant: _Grant, rng: random.Random) -> Recipient:
    """A recipient in one paper's words: a form of the name, with office and unit or without."""
    name = receiver.name
    if receiver.kind == "individual":
        if rng.random() < 0.05:
            name = name.upper()
        elif " Thị " in name and name.count(" ") > 2 and rng.random() < 0.05:
            name = name.replace(" Thị ", " ", 1)
    elif rng.random() < 0.3:
        name = name.replace("UBND", "Ủy ban nhân dân").replace("TNHH", "trách nhiệm hữu hạn")
    mention = text.add(name)
    role = receiver.role if receiver.role and rng.random() < 0.75 else None
    unit = receiver.unit if receiver.unit and rng.random() < 0.7 else None
    if role or unit:
        text.add(", " + " ".join(part for part in (role, unit) if part))
    return Recipient(
        name=name.title() if name.isupper() and receiver.kind == "individual" and rng.random() < 0.5 else name, kind=receiver.kind,  # type: ignore[arg-type]
        role=role, unit=unit, province_code=grant.province.entry["code"] if placed else None, mentions=(mention,),
    )
