"""Lines in other languages that go on from a sentence that is not there."""

import pytest

from briefdeck.analyze.abroad import points_abroad


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Diese Brücke ist alt.", "de"),
        ("Versicherte dürfen darauf Daten speichern.", "de-AT"),
        ("Elle ferme en mai.", "fr"),
        ("Esta cierra en mayo.", "es"),
        ("Isso fecha em maio.", "pt"),
        ("Questo chiude a maggio.", "it"),
        ("Deze sluit in mei.", "nl"),
        ("Auch der Damm ist alt.", "de"),
        ("Vivy hat ein ähnliches Netz.", "de"),
        ("Cependant, le pont est vieux.", "fr"),
        ("Sin embargo, el puente es viejo.", "es"),
        ("A ponte dele é velha.", "pt"),
        ("Eugênio: Por sua causa, Carlos.", "pt"),
        ("Inoltre il ponte è vecchio.", "it"),
        ("Ook de brug is oud.", "nl"),
        ("Der Damm soll diesen Herausforderungen begegnen.", "de"),
        ("Le pont de cette ville est vieux.", "fr"),
        ("El puente de esa ciudad es viejo.", "es"),
        ("Затем мост был построен.", "ru"),
        ("Жители этого города строят мост.", "ru"),
        ("Jadi jembatan sudah tua.", "id"),
        ("Kota itu membangun jembatan.", "id"),
        ("Dlatego most jest stary.", "pl"),
        ("但这座桥很老。", "zh"),
        ("その橋は古い。", "ja"),
    ],
)
def test_a_line_in_another_language_may_not_open_with_what_points_back(line: str, language: str) -> None:
    assert points_abroad(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Il y a trois ponts.", "fr"),
        ("Der Damm wurde in diesem Jahr gebaut.", "de"),
        ("Empresas pagam a ponte.", "pt"),
        ("Euros pagan el puente.", "es"),
        ("Die Brücke ist alt.", "de"),
        ("Siltaa on kolme.", "fi"),
        ("Иван построил мост в этом году.", "ru"),
        ("Jembatan dibangun tahun ini.", "id"),
        ("Toruń ma most.", "pl"),
        ("大桥很老。", "zh"),
        ("橋は古い。", "ja"),
    ],
)
def test_a_line_in_another_language_may_open_with_its_subject(line: str, language: str) -> None:
    assert not points_abroad(line, language)
