"""What the meetings of one body deal with over two years: agreements, initiatives, matters and grants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import swedish
from bodies import HELD, MONTHS, Body, meeting_day, organisation_id

PARTNERSHIPS, MOTIONS, MATTERS, GRANTS = 5, 9, 14, 33
EVERY_POSTPONED = 5
"""One matter in so many is postponed first."""


class Treatment(NamedTuple):
    """What one meeting does with one matter."""

    id: str
    meeting: int
    title: str
    ref: str
    case_number: str
    outcome: str
    points: Sequence[str]
    more: str = ""


def treatments_of(body: Body) -> Iterator[Treatment]:
    """Give what the meetings deal with: agreements, their follow-up, motions, matters, and grants."""
    cases = iter(range(1, 1000))

    def case(meeting: int) -> str:
        return f"{body.abbreviation} {meeting_day(body, meeting).year}/{next(cases):04}"

    for which in range(PARTNERSHIPS):
        partner = swedish.ORGANISATIONS[which][2].format(place=body.place)
        about = f"partnerships/{body.id}-{which + 1}"
        yield Treatment(
            f"avtal-{which + 1}",
            which,
            f"Överenskommelse om IOP med {partner}",
            about,
            case(which),
            "approved",
            (
                f"godkänna överenskommelsen om idéburet offentligt partnerskap med {partner}.",
                "ge ordföranden i uppdrag att skriva under överenskommelsen.",
            ),
        )
        yield Treatment(
            f"uppfoljning-{which + 1}",
            len(MONTHS) + 2 + which,
            f"Uppföljning av IOP med {partner}",
            about,
            case(len(MONTHS) + 2 + which),
            "noted",
            ("lägga uppföljningen till handlingarna.",),
        )
    for which in range(MOTIONS - 1):
        yield Treatment(
            f"svar-{which + 1}",
            2 * which + 5,
            f"Svar på initiativ om samverkan i {body.place} ({which + 1})",
            f"motions/{body.id}-initiativ-{which + 1}",
            initiative_case(body, which),
            ("approved", "rejected", "deemed-answered")[which % 3],
            (f"initiativet därmed är {('bifallet', 'avslaget', 'besvarat')[which % 3]}.",),
        )
    for which in range(MATTERS):
        about, title = f"matters/{body.id}-arende-{which + 1}", topic(body, which)
        first, number = which + 1, matter_case(body, which)
        if which % EVERY_POSTPONED == 2:
            yield Treatment(
                f"bordlaggning-{which + 1}",
                first,
                title,
                about,
                number,
                "postponed",
                ("bordlägga ärendet till nästa sammanträde.",),
                "returns: {due: nästa sammanträde, reason: Underlaget behöver kompletteras.}\n",
            )
            first += 1
        yield Treatment(
            f"arende-{which + 1}",
            first,
            title,
            about,
            number,
            "approved",
            ("godkänna förslaget.", "paragrafen skickas till berörda förvaltningar."),
        )
    for which in range(GRANTS):
        receiver = which % len(swedish.ORGANISATIONS)
        name = swedish.ORGANISATIONS[receiver][2].format(place=body.place)
        yield Treatment(
            f"bidrag-{which + 1}",
            which % HELD,
            f"Bidrag till {name}",
            f"organisations/{organisation_id(body, receiver)}",
            case(which % HELD),
            "approved",
            (f"bevilja {name} ett bidrag för särskilda insatser.",),
        )


def topic(body: Body, which: int) -> str:
    """Give a matter's title."""
    return f"{swedish.TOPICS[which % len(swedish.TOPICS)]} i {body.municipality}"


def initiative_case(body: Body, which: int) -> str:
    """Give a motion's case number."""
    return f"{body.abbreviation} {meeting_day(body, 2 * which).year}/{5001 + which}"


def matter_case(body: Body, which: int) -> str:
    """Give a matter's case number."""
    return f"{body.abbreviation} {meeting_day(body, which).year}/{6001 + which}"
