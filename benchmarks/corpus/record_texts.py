"""The text of each record, as a clerk writes it: keys in the order of the form, people on lines of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import swedish
from bodies import (
    HELD,
    SEATS,
    SUBSTITUTES,
    Body,
    drawn_name,
    meeting_day,
    meeting_id,
    organisation_id,
)
from treatments import MOTIONS, Treatment, initiative_case, matter_case, topic

EVERY_VOTE = 6
"""One treatment in so many is voted on, and one vote in so many lacks the order of the proposals."""


def committee(body: Body) -> str:
    """Write the body itself, with its members."""
    roles = ["chair", "vice-chair", *["member"] * (SEATS - 2), *["substitute"] * SUBSTITUTES]
    members = "".join(
        f"  - {{name: {name}, party: {party}, role: {role}, from: 2023-01-01}}\n"
        for (name, party), role in zip(body.people, roles, strict=True)
    )
    return (
        f"name: {body.name} i {body.municipality}\nmunicipality: {body.municipality}\n"
        f"kind: {body.kind}\nabbreviation: {body.abbreviation}\nadministration: {body.administration}\n"
        f"case_number_pattern: '{body.abbreviation} \\d{{4}}/\\d{{4}}'\n"
        "paragraph_format: § {number}\ndecision_style: att\nsummons_days: 7\nstanding_items: namnd\n"
        f"members:\n{members}"
    )


def partnership(body: Body, which: int) -> str:
    """Write an IOP with its agreement, money, commitments, follow-up and check against the criteria."""
    undertaking, who = swedish.UNDERTAKINGS[which]
    organisation = organisation_id(body, which)
    decision = f"{body.id}-avtal-{which + 1}"
    signed = meeting_day(body, which) + timedelta(days=60)
    amount = 250000 + 50000 * body.dice.randrange(8)
    renewal = (
        "    renewal: {kind: tacit, months: 12, termination: {months: 6, to: end-of-term, by: either}}\n",
        "    renewal: {kind: none}\n",
        "    renewal: {kind: option, months: 24, decide_by: {months: 3, before: end}}\n",
    )[which % 3]
    answers = "".join(
        f"      - {{criterion: {name}, met: fully, why: Enligt överenskommelsens inledning}}\n"
        for name, _ in swedish.CRITERIA
    )
    return (
        f"title: {undertaking} {body.place}\nform: iop\ncommittees: [{body.id}]\n"
        f"parties:\n  - {{organisation: {organisation}, roles: [partner]}}\n"
        f"  - {{public_body: {body.administration}, roles: [coordinator]}}\n"
        f"background: |\n{body.sentences(swedish.BACKGROUND, 6)}"
        f"purpose: |\n  Partnerskapet ger stöd till {who}, med föreningens förtroende och kommunens ansvar.\n"
        "activities: [Uppsökande arbete, Öppen mottagning, Samtalsstöd]\n"
        f"target_group:\n  description: {who}\n  age_from: 10\n"
        f"districts: [{body.place}]\ntopics: [samverkan, civilsamhälle]\n"
        f"instruments:\n  - kind: agreement\n    title: Överenskommelse om IOP\n"
        f"    decisions: [{decision}]\n    signed: {signed}\n"
        f"    term: {{from: 2024-10-01, until: {2026 + which % 2}-12-31}}\n{renewal}"
        "funding:\n"
        + "".join(
            f"  - period: {year}\n    amount: {amount + 5000 * (year - 2025)}\n"
            f"    payer: {{committee: {body.id}}}\n    receiver: [{{organisation: {organisation}}}]\n"
            f"    instrument: ersättning\n    certainty: agreed\n    decision: {decision}\n"
            for year in (2025, 2026)
        )
        + f"commitments:\n  - by: [{{organisation: {organisation}}}]\n    what: Verksamhet varje vecka\n"
        f"    quantity: {{from: 20, to: {25 + 5 * which}, unit: platser, per: vecka}}\n"
        f"  - by: [{{public_body: {body.administration}}}]\n    what: Lokal utan hyra\n"
        "    worth: 60000\n    recurrence: every-year\n"
        "goals:\n  - text: Fler deltar i verksamheten än året före.\n    indicator: antal deltagare\n"
        "follow_up:\n  - what: Verksamhetsberättelse\n    kind: report\n"
        f"    by: {{organisation: {organisation}}}\n    every: year\n    due: 31 mars\n    done:\n"
        "      - date: 2025-03-10\n        period: 2024\n        document: Verksamhetsberättelse för 2024\n"
        f"        decision: {body.id}-uppfoljning-{which + 1}\n"
        "steering_group:\n"
        f"  - {{name: {body.people[0][0]}, party: {body.people[0][1]}, role: ordförande}}\n"
        f"  - {{organisation: {organisation}, role: ledamot}}\n"
        f"criteria:\n  - list: riktlinjer\n    date: {meeting_day(body, which) - timedelta(days=14)}\n"
        f"    answers:\n{answers}"
    )


def motion(body: Body, which: int) -> str:
    """Write a motion to the council, or an initiative in a committee."""
    raised = 2 * which
    submitted = meeting_day(body, raised) - timedelta(days=10)
    name, party = body.people[1 + which % (SEATS - 1)]
    points = "".join(
        f"  - text: {text.format(place=body.place, administration=body.administration)}\n"
        for text in body.dice.sample(swedish.DEMANDS, 3)
    )
    return (
        f"kind: {'motion' if body.kind == 'council' else 'committee-initiative'}\n"
        f"title: Samverkan med civilsamhället i {body.place} ({which + 1})\n"
        f"committee: {body.id}\nplace: {body.municipality}\nsubmitted: {submitted}\n"
        f"raised: {meeting_id(body, raised)}\ncase_numbers: [{initiative_case(body, which)}]\n"
        f"by:\n  - {{name: {name}, party: {party}}}\n"
        f"concerns: [organisations/{organisation_id(body, which % len(swedish.ORGANISATIONS))}]\n"
        f"text: |\n{body.sentences(swedish.BACKGROUND, 9)}"
        f"points:\n{points}"
    )


def matter(body: Body, which: int) -> str:
    """Write a matter of the administration's."""
    submitted = meeting_day(body, which) + timedelta(days=3)
    return (
        f"kind: {('proposal', 'consultation', 'governing-document')[which % 3]}\n"
        f"title: {topic(body, which)}\ncommittee: {body.id}\nsubmitted: {submitted}\n"
        f"case_numbers: [{matter_case(body, which)}]\n"
        f"by:\n  - {{public_body: {body.administration}}}\n"
        f"officer:\n  - {{name: {drawn_name(body.dice)}, title: utredare}}\n"
        f"text: |\n{body.sentences(swedish.REASONING, 8)}"
        "points:\n  - text: godkänna förslaget.\n"
        "  - text: paragrafen skickas till berörda förvaltningar.\n"
    )


def meeting(
    body: Body, meeting: int, treatments: Sequence[Treatment], before: int
) -> tuple[str, int]:
    """Write a meeting; with it the § of its first treatment, the last § `before` it given."""
    day, held = meeting_day(body, meeting), meeting < HELD
    agenda = [
        "title: Upprop\n    kind: formality\n",
        "title: Val av justerare\n    kind: election\n",
        "title: Fastställande av föredragningslista\n    kind: formality\n",
        _information(body),
    ]
    if meeting % 2 == 0 and meeting // 2 < MOTIONS:
        agenda.append(
            f"title: Anmälan av initiativ\n    kind: initiative\n"
            f"    matters: [motions/{body.id}-initiativ-{meeting // 2 + 1}]\n"
        )
    first = before + len(agenda) + 1
    agenda += [_item(body, one) for one in treatments]
    if not held:
        agenda += [
            f"title: {one}\n    kind: decision\n" for one in swedish.TOPICS[meeting - HELD :: 4]
        ]
    agenda.append("title: Anmälan av delegationsbeslut\n    kind: notification\n")
    if not held:
        items = "".join(f"  - {one}" for one in agenda)
        return f"{_head(body, day)}papers: []\nagenda:\n{items}", first
    items = "".join(
        f"  - {one}    paragraph: {before + place}\n" for place, one in enumerate(agenda, 1)
    )
    last = before + len(agenda)
    attested, posted = day + timedelta(days=7), day + timedelta(days=8)
    text = (
        f"{_head(body, day)}papers:\n  - {{kind: summons, date: {day - timedelta(days=8)}}}\n"
        f"  - {{kind: minutes, date: {posted}}}\n"
        f"agenda:\n{items}attendance:\n{_attendance(body, meeting)}"
        f"attestations:\n  - paragraphs: [{before + 1}-{last}]\n    date: {attested}\n"
        f"    by:\n      - {{name: {body.people[0][0]}}}\n      - {{name: {body.people[1][0]}}}\n"
        f"    postings:\n      - posted: {posted}\n        taken_down: {posted + timedelta(days=28)}\n"
        f"        kept_at: {body.administration}\n"
    )
    return text, first


def _information(body: Body) -> str:
    return (
        f"title: {body.dice.choice(swedish.INFORMATION)}\n    kind: information\n"
        f"    presenters:\n      - {{name: {drawn_name(body.dice)}, title: avdelningschef}}\n"
    )


def _head(body: Body, day: date) -> str:
    name, party = body.people[0]
    return (
        f"committee: {body.id}\ndate: {day}\nstart: 13.00\nplace: Stadshuset, sal {1 + body.number % 5}\n"
        f"chair: {{name: {name}, party: {party}}}\n"
    )


def _item(body: Body, treatment: Treatment) -> str:
    points = "".join(f"          - text: {text}\n" for text in treatment.points)
    return (
        f"id: {treatment.id}\n    section: Beslutsärenden\n    title: {treatment.title}\n"
        f"    kind: decision\n    matters: [{treatment.ref}]\n"
        f"    case_numbers: [{treatment.case_number}]\n"
        f"    documents:\n      - {{title: Tjänsteskrivelse, attachment: {treatment.id}}}\n"
        f"    recommendations:\n      - by: {{public_body: {body.administration}}}\n        points:\n{points}"
    )


def _attendance(body: Body, meeting: int) -> str:
    absent = 2 + meeting % (SEATS - 2)
    substitute = SEATS + meeting % SUBSTITUTES
    lines = []
    for place, (name, party) in enumerate(body.people[:SEATS]):
        if place == absent:
            stand_in, its_party = body.people[substitute]
            lines.append(
                f"{{name: {stand_in}, party: {its_party}, role: substitute, serves_for: {name}}}"
            )
        else:
            role = "chair" if place == 0 else "member"
            lines.append(f"{{name: {name}, party: {party}, role: {role}}}")
    lines.append(f"{{name: {drawn_name(body.dice)}, title: nämndsekreterare, role: secretary}}")
    return "".join(f"  - {line}\n" for line in lines)


def decision(body: Body, treatment: Treatment, paragraph: int) -> str:
    """Write what a meeting decided on one item, under its §."""
    points = "".join(f"  - text: {text}\n" for text in treatment.points)
    return (
        f"title: {treatment.title}\nmeeting: {meeting_id(body, treatment.meeting)}\n"
        f"item: {treatment.id}\nparagraph: {paragraph}\nmatters: [{treatment.ref}]\n"
        f"case_numbers: [{treatment.case_number}]\ntreatment: decision\n"
        f"summary: |\n{body.sentences(swedish.REASONING, 5)}"
        f"outcome: [{treatment.outcome}]\n{treatment.more}points:\n{points}"
        f"{_vote(body, treatment) if paragraph % EVERY_VOTE == 0 else ''}"
        f"based_on:\n  - {{title: Tjänsteskrivelse, by: {{public_body: {body.administration}}}, "
        f"date: {meeting_day(body, treatment.meeting) - timedelta(days=14)}}}\n"
        f"sent_to:\n  - {{public_body: {body.administration}}}\n  - {{public_body: Ekonomiavdelningen}}\n"
        "appeal: judicial-review\n"
    )


def _vote(body: Body, treatment: Treatment) -> str:
    """Write a vote by name, seven to four, with the losers' reservation."""
    absent = 2 + treatment.meeting % (SEATS - 2)
    substitute = body.people[SEATS + treatment.meeting % SUBSTITUTES]
    voters = [substitute if n == absent else one for n, one in enumerate(body.people[:SEATS])]
    losers = voters[-4:]
    ballots = "".join(
        f"      - {{name: {name}, party: {party}, vote: {'nej' if (name, party) in losers else 'ja'}}}\n"
        for name, party in voters
    )
    reserved = "".join(f"      - {{name: {name}, party: {party}}}\n" for name, party in losers)
    # One protocol in so many leaves out in which order the proposals were put, and is told so.
    order = "" if treatment.meeting % EVERY_VOTE == 0 else "put_in_order: bifall mot avslag\n"
    return (
        f"{order}proposals:\n  - by: [{{name: {voters[1][0]}, party: {voters[1][1]}}}]\n    kind: approval\n"
        f"    result: adopted\n  - by: [{{name: {losers[0][0]}, party: {losers[0][1]}}}]\n"
        "    kind: rejection\n    result: lost\n"
        "votes:\n  - kind: main\n    method: named\n    meaning: {ja: bifall till förslaget, nej: avslag}\n"
        f"    count: {{ja: {SEATS - 4}, nej: 4, abstained: 0, absent: 0}}\n    won: ja\n    won_by: majority\n"
        f"    ballots:\n{ballots}reservations:\n  - by:\n{reserved}"
    )


def organisation(body: Body, which: int) -> str:
    """Write an organisation of civil society."""
    kind, form, name = swedish.ORGANISATIONS[which]
    number = _organisation_number(body.number * len(swedish.ORGANISATIONS) + which)
    return (
        f"name: {name.format(place=body.place)}\nlegal_form: {form}\n"
        f"organisation_number: {number}\nseat: {body.place}\n"
        f"municipalities: [{body.municipality}]\n"
        f"contacts:\n  - title: Verksamhetskansliet\n    concerning: {kind}\n"
        f"board:\n  - {{name: {drawn_name(body.dice)}, role: ordförande}}\n"
        f"  - {{name: {drawn_name(body.dice)}, role: kassör}}\n  - {{more: 5}}\n"
        f"other_support:\n  - form: verksamhetsbidrag\n    committee: {body.id}\n"
        f"    period: 2025\n    amount: {20000 + 5000 * which}\n"
    )


def _organisation_number(number: int) -> str:
    """Give an organisation number with its check digit (the Luhn sum of the nine before it)."""
    digits = f"802{number:06}"
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    check = -sum(value // 10 + value % 10 for value in doubled) % 10
    return f"{digits[:6]}-{digits[6:]}{check}"
