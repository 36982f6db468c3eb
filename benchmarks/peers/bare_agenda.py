"""An agenda by Jinja alone, from a meeting that lies ready as JSON: no register, no checks, no letterhead."""

import json
import sys

import jinja2

TEMPLATE = """\
# Kallelse till sammanträde med {{ committee }}

|  |  |
|----|-----------------|
| **Tid** | {{ meeting.date }} kl. {{ meeting.start }} |
| **Plats** | {{ meeting.place }} |
| **Ordförande** | {{ meeting.chair.name }} ({{ meeting.chair.party }}) |

## Föredragningslista

| Nr | Ärende | Diarienummer | Föredragande |
|---:|-----------------|------|-------|
{% for item in meeting.agenda %}
| {{ loop.index }} | {{ item.title }} | {{ (item.case_numbers or []) | join(', ') }} | {% for who in item.presenters or [] %}{{ who.name }}, {{ who.title }}{% endfor %} |
{% endfor %}
{% for item in meeting.agenda if item.recommendations %}
{% if loop.first %}

## Förslag till beslut
{% endif %}

### {{ item.title }}

{% for recommendation in item.recommendations %}
{{ recommendation.by.public_body }} föreslår:

{% for point in recommendation.points %}
- att {{ point.text }}
{% endfor %}
{% endfor %}
{% endfor %}
"""

with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - pathlib costs a peer 9 ms
    data = json.load(file)
environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - it is Markdown
sys.stdout.write(environment.from_string(TEMPLATE).render(data))
