"""Titles and offices: never part of a person's name."""

HONORIFICS = frozenset("mr mrs ms miss dr prof sir dame lord lady rev reverend hon".split())

OFFICES = frozenset("""president prime minister premier chancellor senator secretary secretary-general general colonel
lieutenant major captain brigadier admiral sergeant commander king queen prince princess pope archbishop cardinal
bishop ayatollah judge governor mayor congressman congresswoman representative ambassador spokesman spokeswoman
director chairman chairwoman chief deputy vice attorney professor gen col lt sen rep gov sgt capt maj adm brig
envoy commissioner leader justice coach lawmaker emperor grand undersecretary speaker president-elect
minister-designate premier-designate lieutenant-general foreign-minister sheikh""".split())

BEFORE_A_NAME = frozenset("President Minister Senator Chancellor Premier General Colonel Pope King Ambassador".split())

FILLERS = frozenset("""foreign defense defence interior finance trade of state oil information affairs for to and & the
's first high external security press assistant under national intelligence energy culture health justice
-""".split())

CALENDAR = frozenset("""January February March April May June July August September October November December Monday
Tuesday Wednesday Thursday Friday Saturday Sunday Ramadan Christmas Easter""".split())

PARTICLES = ("al-", "el-", "bin", "de", "van", "von")


def is_honorific(word):
    """Whether a word is Mr, Mrs., Dr and the like."""
    return word.lower().rstrip(".") in HONORIFICS


def is_title(word):
    """Whether a word is an honorific or an office, also hyphenated ("Foreign-minister")."""
    low = word.lower().rstrip(".")
    return low in HONORIFICS or low in OFFICES or ("-" in low and low.split("-")[0] in OFFICES)


def after_titles(words, start, end):
    """First word of ``words[start:end]`` that is neither a title nor a filler between titles."""
    seen = False
    while start < end:
        rest_has_title = any(is_title(word) for word in words[start + 1:end])
        if is_title(words[start]):
            seen = True
        elif not (words[start].lower() in FILLERS and (seen or rest_has_title)):
            break
        start += 1
    while start < end and words[start] == ".":
        start += 1
    return start
