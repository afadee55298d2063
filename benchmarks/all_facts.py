"""All facts of an article that a reader could check one by one: amounts, dates, quotations, names, relations."""

from dataclasses import dataclass

from briefdeck.analyze.amounts import Amount, amounts_in
from briefdeck.analyze.article import prepare
from briefdeck.analyze.dates import Dated, dates_in
from briefdeck.analyze.quotes import spoken_in
from briefdeck.analyze.relations import relations_in
from briefdeck.model.brief import Name, Quote, Relation
from briefdeck.model.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found; amounts and dates with their sentence."""

    amounts: tuple[tuple[Sentence, Amount], ...]
    dates: tuple[tuple[Sentence, Dated], ...]
    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]
    relations: tuple[Relation, ...]


def facts_in(document: Document) -> Facts:
    """Every fact of the article in its order; the brief shows a choice of them."""
    article = prepare(document)
    return Facts(
        tuple((s, a) for s in article.sentences for a in amounts_in(s.text, article.language)),
        tuple((s, d) for s in article.sentences for d in dates_in(s.text, document.date)),
        spoken_in(article.paragraphs, article.names, article.language),
        article.names,
        relations_in(article),
    )
