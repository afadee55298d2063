"""The parts of a briefing, each measured before anything is placed."""
