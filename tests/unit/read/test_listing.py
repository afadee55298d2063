"""What was understood is shown to people and to programs."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefdeck.read import describe, load, read, to_json

SCHEMA = Path(__file__).parents[3] / "docs" / "reference" / "document.schema.json"
ARTICLE = """# Harbors

They grew.? And grew.

- One ship.
- Two ships.

> Well said.

| Year | Ships |
| --- | --- |
| 1890 | 12 |

![A crane](a.png)

```c
x = 1;
```

---
"""


def violations(value: Any, rule: dict[str, Any], root: dict[str, Any], where: str = "$") -> list[str]:
    """What a value has that its schema does not allow; knows the few words that our schema uses."""
    if "$ref" in rule:
        return violations(value, root["$defs"][rule["$ref"].rpartition("/")[2]], root, where)
    for word in ("anyOf", "oneOf"):
        if word in rule:
            tried = [violations(value, option, root, where) for option in rule[word]]
            return [] if [] in tried else min(tried, key=len)
    if "const" in rule or "enum" in rule:
        return [] if value in rule.get("enum", [rule.get("const")]) else [f"{where}: {value!r}"]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if not isinstance(value, kinds[rule["type"]]):
        return [f"{where}: {value!r} is no {rule['type']}"]
    if rule["type"] == "object":
        wrong = [f"{where}: {key}" for key in set(rule["required"]) ^ set(value)]
        pairs = [(each, rule["properties"].get(key, {"enum": [each]}), key) for key, each in value.items()]
        return wrong + [
            fault for each, inner, key in pairs for fault in violations(each, inner, root, f"{where}.{key}")
        ]
    if rule["type"] == "array" and "items" in rule:
        return [f for n, each in enumerate(value) for f in violations(each, rule["items"], root, f"{where}[{n}]")]
    return []


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_the_json_keeps_to_its_schema(name: str) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    record = json.loads(to_json(read(load(ARTICLE.encode(), name))))
    assert violations(record, schema, schema) == []


def test_spans_of_the_json_quote_the_text_of_the_json() -> None:
    record = json.loads(to_json(read(load(ARTICLE.encode(), "a.md"))))
    sentence = record["sections"][0]["blocks"][1]["items"][1]["sentences"][0]
    start, end = sentence["span"]
    assert record["source"]["text"][start:end] == sentence["text"] == "Two ships."


def test_a_person_sees_sentences_with_numbers_and_noise_with_reasons() -> None:
    text = "\n".join(describe(read(load(ARTICLE.encode(), "a.md"))))
    assert "§1 They grew." in text
    assert "| 1890 | 12 |" in text
    assert "---  – a dividing line" in text
