"""Those whom "các tập thể, cá nhân trên" takes up: the subject of the sentence before."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.counts import WORD, Takers
from extractor.facts.awards.recipients.spans import in_mark, read
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

_NOUN = r"(?:tập thể|cá nhân|đơn vị|cơ quan|doanh nghiệp|địa phương|gia đình|công dân|chiến sĩ|cán bộ|đồng chí|học sinh)"
_MANY = rf"(?:các|những|\d+|{WORD})"
#: "(cho) các tập thể, cá nhân trên", "2 đơn vị và 1 cá nhân nói trên".
_THESE = regex(
    rf"[\s\"”]*(?:của [^,.;\n]{{3,60}}? )?(?:(?:cho|tới|đến|đối với) )?(?:(?:tất cả|cả) )?{_MANY} {_NOUN}"
    rf"(?:(?:,| và| cùng) (?:{_MANY} |một )?{_NOUN})* (?:trên|này|nói trên|nêu trên|kể trên)(?!\w)"
)
#: What the subject did or was.
_DID = regex(
    r"(?<!\w)(?:đã|là|có|vì|được|vừa|luôn|dũng cảm|tham gia|phát hiện|kịp thời|lập|tích cực|phối hợp|không quản|cứu|giúp|bắt|đạt|hoàn thành)(?!\w)"
)


def these_before(scene: Scene, spans: tuple[Span, ...]) -> list[Recipient]:
    """Whom the sentence before has for its subject, where a span points at them; nobody where none is named.

    Args:
        scene: the document.
        spans: where those who receive stand, in order.
    """
    at = next((lo for lo, hi in spans if _THESE.match(scene.folded, lo, hi)), None)
    if at is None:
        return []
    here = scene.layout.sentence_at(at)[0]
    before = scene.layout.sentence_before(here)
    did = next((m for m in _DID.finditer(scene.folded, *before) if not in_mark(scene, m.start())), None)
    if before[1] > here or did is None:
        return []
    found = Takers()
    read(scene, before[0], did.start(), found)
    return found.named
