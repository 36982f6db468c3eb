"""`iopctl decide`: what a meeting decided on some of its items, each with its § in the minutes."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._attesting_at_once import papers_for_signing, where_kept, who_attests
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._deciding import Said, filled_in, read
from iopctl.cli._meetings import item_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Output, Root, Yes
from iopctl.cli._session import start
from iopctl.language import Text

ABOUT = Text(
    "Skriv in vad mötet beslutade, punkt för punkt.",
    "Record what a meeting decided, item by item.",
)
PARAMETERS = {
    "meeting": MEETING,
    "items": Text(
        "Punkterna: nummer, id eller en del av rubriken.",
        "The items: number, id or a part of the title.",
    ),
    "as_recommended": Text("Enligt förslaget till beslut.", "As recommended."),
    "recommendation": Text(
        "Vilket förslag, när det finns flera.", "Which recommendation, when there are several."
    ),
    "outcome": Text(
        "Vad det blev, som approved, rejected eller postponed; får anges flera gånger.",
        "What came of it, such as approved, rejected or postponed; may be given more than once.",
    ),
    "point": Text(
        "En punkt i beslutet, med mötets egna ord; får anges flera gånger.",
        "A point of the decision, in the meeting's own words; may be given more than once.",
    ),
    "answer": Text(
        "Vad det blev av motionens punkt, som 2=rejected, i samma ordning som beslutets punkter; får anges flera gånger.",
        "What came of a point of the motion, as 2=rejected, in the order of the decision's points; may be given more than once.",
    ),
    "returns": Text(
        "När ärendet ska tas upp igen, som nästa sammanträde.",
        "When the matter comes back, such as nästa sammanträde.",
    ),
    "reason": Text("Varför det skjuts upp.", "Why it is put off."),
    "by_minority": Text(
        "Uppskjutet på begäran av en tredjedel, i fullmäktige.",
        "Put off since a third asked for it, in the council.",
    ),
    "proposal": Text(
        'Ett yrkande: "Cia Dal: avslag" eller "Cia, Bo: ändring: texten = fallet"; får anges flera gånger.',
        'A proposal put: "Cia Dal: rejection" or "Cia, Bo: amendment: its text = lost"; may be given more than once.',
    ),
    "put_in_order": Text(
        "I vilken ordning förslagen ställdes.", "In what order the proposals were put."
    ),
    "ja": Text("Vad ja betydde i omröstningen.", "What ja meant in the vote."),
    "nej": Text("Vad nej betydde.", "What nej meant."),
    "party_vote": Text(
        "Hur ett parti röstade: S=ja; får anges flera gånger.",
        "How a party voted: S=ja; may be given more than once.",
    ),
    "ballot": Text(
        'Hur någon röstade, när det inte är som partiet: "Bo Ek=nej"; får anges flera gånger.',
        'How somebody voted, where not as the party: "Bo Ek=nej"; may be given more than once.',
    ),
    "count": Text("Räknade röster: ja=7,nej=4,avstår=1.", "Votes counted: ja=7,nej=4,abstained=1."),
    "won": Text(
        "Sidan som ordförandens röst, eller lotten, avgjorde för.",
        "The side for which the chair's vote, or the lot, settled it.",
    ),
    "vote_kind": Text(
        "Vad som prövades: main, procedural, election …",
        "What was voted on: main, procedural, election …",
    ),
    "not_taking_part": Text(
        'Den som inte deltog: "Bo Ek" eller "Bo Ek: skälet"; får anges flera gånger.',
        'Who took no part: "Bo Ek" or "Bo Ek: the reason"; may be given more than once.',
    ),
    "conflict": Text(
        'Den som var jävig: "Bo Ek: sitter i styrelsen"; får anges flera gånger.',
        'Who had a conflict of interest: "Bo Ek: is on the board"; may be given more than once.',
    ),
    "reservation": Text(
        'En reservation: "Cia Dal" eller "Cia Dal: texten"; får anges flera gånger.',
        'A reservation: "Cia Dal" or "Cia Dal: its text"; may be given more than once.',
    ),
    "special_statement": Text(
        'Ett särskilt yttrande: "Cia Dal: texten"; får anges flera gånger.',
        'A special statement: "Cia Dal: its text"; may be given more than once.',
    ),
    "minutes_note": Text(
        'En protokollsanteckning: "Cia Dal: texten"; får anges flera gånger.',
        'A note to the minutes: "Cia Dal: its text"; may be given more than once.',
    ),
    "closes": Text(
        "Ett beslut vars uppdrag därmed är slutfört; får anges flera gånger.",
        "A decision whose assignment ends by this; may be given more than once.",
    ),
    "sent_to": Text(
        "Den som beslutet skickas till; får anges flera gånger.",
        "To whom the decision is sent; may be given more than once.",
    ),
    "summary": Text("Sammanfattning av ärendet.", "A summary of the matter."),
    "immediate": Text(
        "Justera paragrafen omedelbart, anslå den och skriv ut den för underskrift.",
        "Attest the paragraph at once, post it and print it for signing.",
    ),
    "by": Text(
        "Den som justerar omedelbart; får anges flera gånger.",
        "Who attests at once; may be given more than once.",
    ),
    "kept_at": Text("Var paragrafen finns att läsa.", "Where the paragraph can be read."),
    "output": Text(
        "Med --immediate: fil att skriva för underskrift, .odt, .md eller .html; får anges flera gånger. Annars .odt i mappen build/.",
        "With --immediate: the file to write for signing, .odt, .md or .html; may be given more than once. Else .odt in the folder build/.",
    ),
    "date": Text(
        "Dagen för omedelbar justering, när det inte är mötets.",
        "The day of attestation at once, when not the meeting's.",
    ),
}
Several = list[str] | None


def decide(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    items: Annotated[list[str] | None, typer.Argument(metavar="ITEM…")] = None,
    as_recommended: Annotated[bool, typer.Option("--as-recommended")] = False,
    recommendation: Annotated[int | None, typer.Option("--recommendation", metavar="N")] = None,
    outcome: Annotated[Several, typer.Option("--outcome", metavar="WORD")] = None,
    point: Annotated[Several, typer.Option("--point", metavar="TEXT")] = None,
    answer: Annotated[Several, typer.Option("--answer", metavar="N=WORD")] = None,
    returns: Annotated[str | None, typer.Option("--returns", metavar="TIME")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    by_minority: Annotated[bool, typer.Option("--by-minority")] = False,
    proposal: Annotated[Several, typer.Option("--proposal", metavar="NAME:KIND")] = None,
    put_in_order: Annotated[str | None, typer.Option("--put-in-order", metavar="TEXT")] = None,
    ja: Annotated[str, typer.Option("--ja", metavar="TEXT")] = "",
    nej: Annotated[str, typer.Option("--nej", metavar="TEXT")] = "",
    party_vote: Annotated[Several, typer.Option("--party-vote", metavar="PARTY=SIDE")] = None,
    ballot: Annotated[Several, typer.Option("--ballot", metavar="NAME=SIDE")] = None,
    count: Annotated[str | None, typer.Option("--count", metavar="ja=N,nej=N")] = None,
    won: Annotated[str | None, typer.Option("--won", metavar="ja|nej")] = None,
    vote_kind: Annotated[str | None, typer.Option("--vote-kind", metavar="WORD")] = None,
    not_taking_part: Annotated[Several, typer.Option("--not-taking-part", metavar="NAME")] = None,
    conflict: Annotated[Several, typer.Option("--conflict", metavar="NAME")] = None,
    reservation: Annotated[Several, typer.Option("--reservation", metavar="NAME")] = None,
    special_statement: Annotated[
        Several, typer.Option("--special-statement", metavar="NAME:TEXT")
    ] = None,
    minutes_note: Annotated[Several, typer.Option("--minutes-note", metavar="NAME:TEXT")] = None,
    closes: Annotated[Several, typer.Option("--closes", metavar="DECISION")] = None,
    sent_to: Annotated[Several, typer.Option("--sent-to", metavar="NAME")] = None,
    summary: Annotated[str | None, typer.Option("--summary", metavar="TEXT")] = None,
    immediate: Annotated[bool, typer.Option("--immediate")] = False,
    by: Annotated[Several, typer.Option("--by", metavar="NAME")] = None,
    kept_at: Annotated[str | None, typer.Option("--kept-at", metavar="PLACE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    output: Output = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record decisions."""
    from iopctl.acts._numbering import untreated
    from iopctl.acts.decide import decide as act
    from iopctl.acts.decide import decide_at_once, held_meeting

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = ask.record(meeting, Text("Möte", "Meeting"), "MEETING", ["meetings"])
    held = held_meeting(register, ref, session.as_of)
    which = items or [item_named(ask, None, ref, among=untreated(register, held))]
    said = Said(
        as_recommended=as_recommended,
        recommendation=recommendation,
        outcome=outcome or (),
        points=point or (),
        answers=answer or (),
        returns=returns,
        reason=reason,
        by_minority=by_minority,
        proposals=proposal or (),
        put_in_order=put_in_order,
        ja=ja,
        nej=nej,
        party_votes=party_vote or (),
        ballots=ballot or (),
        counted=count,
        won=won,
        vote_kind=vote_kind,
        not_taking_part=not_taking_part or (),
        conflicts=conflict or (),
        reservations=reservation or (),
        special_statements=special_statement or (),
        minutes_notes=minutes_note or (),
        closes=closes or (),
        sent_to=sent_to or (),
        summary=summary,
    )
    said = filled_in(ask, held, which, said)
    how = How(dry_run, commit, anyway, yes)
    if not immediate:
        return carry_out(
            session,
            lambda now: act(now, ref, read(now, ref, which, said), session.as_of),
            how,
        ).code
    held_on = held.date.day if held.date and held.date.day else session.as_of
    day = ask.day(date, Text("Justeringsdag", "Day of attestation"), "--date", held_on, past=True)
    names = who_attests(ask, register, ref, by or ())
    where = where_kept(ask, register, ref, kept_at)
    return carry_out(
        session,
        lambda now: decide_at_once(
            now,
            ref,
            read(now, ref, which, said),
            session.as_of,
            day=day,
            by=names,
            kept_at=where,
        ),
        how,
        documents=papers_for_signing(session, ref, output or ()),
    ).code
