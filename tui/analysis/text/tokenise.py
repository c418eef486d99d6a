"""From an article to its tokens, sentences and quotations."""

from tui.analysis.text.quotations import find_quotations, outermost_quotations
from tui.analysis.text.sentences import find_sentences
from tui.analysis.text.tokens import TokenisedArticle, find_words
from tui.model.article import Article


def tokenise_article(article: Article) -> TokenisedArticle:
    """Return the article tokenised, with its sentences and quotations."""
    words = find_words(article)
    quotations = find_quotations(words)
    sentences = find_sentences(words, quotations, article)
    sentence_of: list[int] = []
    for number, sentence in enumerate(sentences):
        sentence_of += [number] * (sentence.end - sentence.first)
    return TokenisedArticle(
        words, sentences, quotations, outermost_quotations(words, quotations), sentence_of
    )
