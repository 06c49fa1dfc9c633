"""Small closed classes of English words that the reading of clauses rests on."""

PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among around as at before behind below beneath beside"
    " between beyond by despite down during for from in inside into like near of off on onto outside over past per"
    " since than through throughout to toward towards under until up upon versus via with within without".split()
)
LOCATIVE = frozenset("in at near inside outside across into around throughout from through over off within".split())
DETERMINERS = frozenset(
    "the a an this that these those its his her their our your my some any no every each both all several many most"
    " few more another other such".split()
)
CONJUNCTIONS = frozenset("and or but nor yet".split())
AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should can could may might must"
    " 'll 've 'd ’ll ’ve ’d".split()
)
BE = frozenset("am is are was were be been being".split())
HAVE = frozenset("has have had having 've ’ve".split())
DO = frozenset("do does did don't don’t doesn't doesn’t didn't didn’t".split())
FUTURE = frozenset("will shall 'll ’ll won't won’t".split())
MODALS = frozenset("may might could can would should must".split())
NEGATIVES = frozenset("not never n't cannot can't can’t neither nor no without".split())
PRONOUNS = frozenset("it he she they them him its his her their we i you us who which that".split())
SUBORDINATORS = frozenset(
    "because although though while whereas if unless when after before since as until once whether where so".split()
)
NOUN_FOLLOWED_BY = frozenset(("of", "on", "against", "between"))
QUANTITIES = frozenset(
    "dozens scores hundreds thousands millions group groups members number lot crowd crowds majority one some all many"
    " most several both each none two three handful pair".split()
)


def is_adverb(word: str) -> bool:
    """Whether a lower-case word may stand between an auxiliary and its verb."""
    return word.endswith("ly") or word in ("also", "already", "soon", "then", "again", "just", "now", "still", "ever")


def is_negative(word: str) -> bool:
    """Whether a lower-case word denies its clause."""
    return word in NEGATIVES or word.endswith(("n't", "n’t"))


def is_plain(word: str) -> bool:
    """Whether a word may stand between a modifier and its noun: no preposition, conjunction, auxiliary or article."""
    return (
        word.replace("-", "").isalpha()
        and word not in PREPOSITIONS
        and word not in CONJUNCTIONS
        and word not in AUXILIARIES
        and word not in DETERMINERS
        and word not in PRONOUNS
        and word not in SUBORDINATORS
    )
