"""Whatever strangers write is understood or refused in one line; ``python -m fuzz MINUTES`` tries for longer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.strategies import inputs
from fuzz.targets import TARGETS, attempt


@pytest.mark.parametrize("name", TARGETS)
def test_random_input_is_understood_or_refused_in_one_line(name: str) -> None:
    @settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def tried(chosen: st.DataObject) -> None:
        attempt(name, chosen.draw(inputs(name)))

    tried()
