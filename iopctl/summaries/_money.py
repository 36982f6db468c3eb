"""How lines of money, rules and instalments are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models._money import Instalment, MoneyLine, MoneySource, Round, Rule, RuleKind
from iopctl.models._shape import Items
from iopctl.models._state_aid import AidDeclaration, AidGranted
from iopctl.models.organisations import OtherSupport
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import NOT_STATED, NOTHING, followed, phrase, sentence, spoken
from iopctl.summaries._sums import Sum, Sure, agreed_in_all, said_time, sums
from iopctl.summaries._values import Line, Section

MONEY = Text("Pengar", "Money")


def section(facts: Facts[Any], *, expected: bool) -> Section:
    """Tell the money of a record year by year and line by line; that none is stated, where one expects it."""
    lines: Items[MoneyLine] = facts.take("funding") or Items()
    if not lines and not lines.more:
        said = facts.line("funding", MONEY)
        missing = (Line(NOT_STATED),) if expected and not said else ()
        return Section("money", MONEY, (*said, *missing))
    found = sums(lines)
    several = len(lines) > 1 or bool(lines.more)
    return Section(
        "money",
        MONEY,
        (
            *(Line(said_sum(one), said_time(one)) for one in found),
            *((Line(_total(found), Text("Avtalat i allt", "Agreed in all")),) if several else ()),
            Line(NOTHING, Text("Rad för rad", "Line by line"), facts.view.tell_all(lines)),
        ),
    )


def said_sum(one: Sum) -> Text:
    """Say what is agreed, planned, paid and not stated for one time, and what has no amount."""
    without = {
        sure: phrase("{n} utan belopp", "{n} without an amount", n=_rows(count))
        for sure, count in one.without_amount.items()
    }
    return sentence(
        *(followed(sure.text, spoken(one.kronor[sure])) for sure in Sure if sure in one.kronor),
        *(followed(sure.text, without[sure]) for sure in Sure if sure in without),
        by="; ",
    )


def _rows(count: int) -> Text:
    return phrase("{n} rader", "{n} lines", n=count) if count != 1 else Text("en rad", "one line")


def _total(found: tuple[Sum, ...]) -> Text:
    """Say the sum of what is agreed, and what it leaves out."""
    total = agreed_in_all(found)
    left_out = [
        sure
        for sure in Sure
        if sure is not Sure.AGREED and any(sure in one.kronor for one in found if not one.to_public)
    ]
    without = sum(sum(one.without_amount.values()) for one in found)
    out = sentence(
        *(sure.text for sure in left_out),
        Text("pengar till det offentliga", "money to the public")
        if any(one.to_public and one.kronor for one in found)
        else None,
        phrase("{n} utan belopp", "{n} without an amount", n=_rows(without)) if without else None,
    )
    said = spoken(total) if total else _no_total(found)
    if not out.sv:
        return said
    return phrase("{said} (inte medräknat: {out})", "{said} (left out: {out})", said=said, out=out)


def _no_total(found: tuple[Sum, ...]) -> Text:
    """Say why agreed amounts cannot be added up."""
    if any(one.yearly and Sure.AGREED in one.kronor for one in found if not one.to_public):
        return Text(
            "går inte att räkna ut: ett belopp gäller för varje år",
            "cannot be worked out: an amount stands for every year",
        )
    return Text("inget belopp", "no amount")


def money_line(facts: Facts[Any]) -> Line:
    """Tell one line of money; a rule and instalments under it."""
    amount = sentence(
        facts.say("amount"),
        facts.say("at_most", "högst {it}", "at most {it}"),
        facts.say("cap", "tak: {it}", "cap: {it}"),
    )
    return Line(
        sentence(
            followed(facts.say("period"), amount),
            facts.say("recurrence"),
            facts.say("certainty"),
            facts.say("what", "till {it}", "for {it}"),
            facts.say("instrument"),
            facts.say("payer", "från {it}", "from {it}"),
            facts.say("receiver", "till {it}", "to {it}"),
            facts.say("source", "pengarna kommer från {it}", "the money comes from {it}"),
            facts.say("condition", "villkor: {it}", "condition: {it}"),
            facts.say("repaid", "betalas tillbaka: {it}", "paid back: {it}"),
            facts.say("decision", "beslut: {it}", "decision: {it}"),
        ),
        below=(
            *facts.line("rule", Text("Regel", "Rule")),
            *facts.line("instalments", Text("Delbetalningar", "Instalments")),
        ),
    )


def rule(facts: Facts[Any]) -> Line:
    """Tell a rule in the source's words, with what it is made of."""
    return Line(
        sentence(
            facts.say("text"),
            sentence(
                *_share(facts),
                facts.say("index"),
                facts.say("cost_kind", "för {it}", "for {it}"),
                sentence(
                    facts.say("amount_per_unit", "{it} kr", "SEK {it}"),
                    facts.say("unit", "per {it}", "per {it}"),
                    by=" ",
                ),
                facts.say("decided_by", "bestäms av {it}", "decided by {it}"),
                facts.say("base", "utgår från {it}", "starts from {it}"),
                facts.say("round", "avrundas {it}", "rounded {it}"),
            ),
            by="; ",
        )
    )


def _share(facts: Facts[Any]) -> tuple[Text | None, ...]:
    """Say the kind of rule, and of what its share is: of the change of an index, or of the cost."""
    kind, share = facts.take("kind"), facts.say("share")
    said = kind.text if kind else None
    match kind:
        case RuleKind.SHARE_OF_COST if share:
            return (phrase("{it} av kostnaden", "{it} of the cost", it=share),)
        case RuleKind.INDEX | RuleKind.UPLIFT if share:
            return (said, phrase("{it} av förändringen", "{it} of the change", it=share))
        case _:
            return (said, share)


def rounding(facts: Facts[Any]) -> Line:
    """Tell how an amount is rounded."""
    return Line(
        sentence(
            facts.say("direction"),
            facts.say("to", "till hela {it}", "to multiples of {it}"),
            by=" ",
        )
    )


def instalment(facts: Facts[Any]) -> Line:
    """Tell one payment."""
    return Line(
        followed(
            sentence(facts.say("every"), facts.say("due")),
            sentence(
                facts.say("amount"),
                facts.say("share"),
                facts.truth(
                    "in_advance",
                    Text("i förskott", "in advance"),
                    Text("inte i förskott", "not in advance"),
                ),
                facts.say("condition", "villkor: {it}", "condition: {it}"),
                facts.say("paid", "betalad {it}", "paid {it}"),
            ),
        )
    )


def source(facts: Facts[Any]) -> Line:
    """Tell where money comes from in the end."""
    return Line(
        sentence(
            facts.say("name"),
            facts.say("kind"),
            facts.say("from_", "från {it}", "from {it}"),
            facts.say("until", "finns till och med {it}", "exists until {it}"),
        )
    )


def other_support(facts: Facts[Any]) -> Line:
    """Tell support beside a partnership."""
    return Line(
        sentence(
            facts.say("form"),
            facts.say("period"),
            facts.say("amount"),
            facts.say("certainty"),
            facts.say("committee", "från {it}", "from {it}"),
            facts.say("giver", "från {it}", "from {it}"),
            facts.say("what", "till {it}", "for {it}"),
            facts.say("source", "pengarna kommer från {it}", "the money comes from {it}"),
            facts.say("decision", "beslut: {it}", "decision: {it}"),
        )
    )


def aid_granted(facts: Facts[Any]) -> Line:
    """Tell support that counts towards the ceiling for state aid."""
    rate = sentence(
        facts.say("rate", "kurs {it} kr per euro", "SEK {it} per euro"),
        facts.say("rate_date"),
        facts.say("rate_source"),
    )
    return Line(
        followed(
            facts.say("date"),
            sentence(
                facts.say("what"),
                facts.say("amount"),
                facts.truth(
                    "in_kind", Text("inte i pengar", "in kind"), Text("i pengar", "in money")
                ),
                facts.say("euro", "{it} euro", "EUR {it}"),
                rate,
                facts.say("to", "till {it}", "to {it}"),
                facts.say("giver", "från {it}", "from {it}"),
                facts.say("partnership", "inom {it}", "within {it}"),
                facts.say("decision", "beslut: {it}", "decision: {it}"),
            ),
        )
    )


def aid_declaration(facts: Facts[Any]) -> Line:
    """Tell what a receiver declares."""
    return Line(
        followed(
            facts.say("date"),
            sentence(
                facts.say("by"), facts.say("euro", "{it} euro på tre år", "EUR {it} in three years")
            ),
        )
    )


TELLERS: Tellers = {
    MoneyLine: money_line,
    Rule: rule,
    Round: rounding,
    Instalment: instalment,
    MoneySource: source,
    OtherSupport: other_support,
    AidGranted: aid_granted,
    AidDeclaration: aid_declaration,
}
