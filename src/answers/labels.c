/* labels.c -- one label after the other. */
#include "answers/labels.h"

#include "answers/typed_option_internal.h"
#include "base/alike.h"
#include "text/typed_words.h"
#include "json/shown.h"

#include <string.h>

/* A label, and where it stands. */
struct label {
    const struct pack *pack;
    const struct question *question;
    uint32_t number, option, language;
    struct faults *faults;
};

static const char *says(const struct label *label, uint32_t option)
{
    return label->question->options[option].says.in[label->language];
}

static struct place place_of(const struct label *label)
{
    struct origin at = label->question->options[label->option].at;

    return (struct place){
        .file = label->pack->file,
        .line = at.line,
        .column = at.column,
        .path = arena_print(label->faults->arena,
                            "/questions/%u/options/%u/says/%s",
                            (unsigned)label->number, (unsigned)label->option,
                            label->pack->languages[label->language]),
    };
}

static const char *shown(const struct label *label)
{
    return shown_text(label->faults->arena, says(label, label->option));
}

/* Once for an option, in the first language where it is so. */
static void look_at_number(const struct label *label)
{
    for (uint32_t i = 0; i <= label->language; i++) {
        struct typed_choice choice = {label->question, i,
                                      label->pack->language_count};

        if (option_is_number(&choice, label->option) != (i == label->language))
            return;
    }
    fault_add_hint(label->faults, FAULT_LABEL_NUMBER, place_of(label),
                   "call it by words: 'two', 'two children'",
                   "the label '%s' could be a number of the list, so the "
                   "options of '%s' are listed without numbers",
                   shown(label), label->question->id);
}

static void look_at_words(const struct label *label)
{
    const struct question *question = label->question;
    const char *text = says(label, label->option);

    if (question->unknown_option == (int32_t)label->option ||
        !typed_is(TYPED_DONT_KNOW, text, strlen(text)))
        return;
    fault_add_hint(
        label->faults, FAULT_LABEL_UNKNOWN, place_of(label),
        arena_print(label->faults->arena,
                    "write \"unknown\": \"%s\" in the question, or call the "
                    "option otherwise",
                    question->options[label->option].id),
        "the label '%s' is how people say that they do not know, but "
        "'%s' does not stand for that",
        shown(label), question->options[label->option].id);
}

/* The option that has the label as its id, if it is another. */
static void look_at_ids(const struct label *label)
{
    const char *text = says(label, label->option);
    const struct option *options = label->question->options;
    int32_t other = question_find_option(label->question, text, strlen(text));

    if (other < 0 || other == (int32_t)label->option)
        return;
    fault_add_hint(label->faults, FAULT_LABEL_ID, place_of(label),
                   "call it otherwise: who types this is taken to mean the id",
                   "the label of '%s' is the id of option '%s'",
                   options[label->option].id, options[other].id);
}

/* The first option before this one that has the same label, or none. */
static void look_at_shared(const struct label *label)
{
    const struct option *options = label->question->options;
    const char *text = says(label, label->option);

    for (uint32_t i = 0; i < label->option; i++) {
        const char *other = says(label, i);

        if (!alike_same(text, strlen(text), other, strlen(other)))
            continue;
        fault_add_hint(label->faults, FAULT_LABELS_SAME, place_of(label),
                       "say what makes them differ: who types this label is "
                       "asked for an id",
                       "the options '%s' and '%s' are both called '%s'",
                       options[i].id, options[label->option].id, shown(label));
        return;
    }
}

/* Looks at the labels of one question in one language. */
static void look_at_labels(struct label label)
{
    uint32_t count = label.question->option_count;
    struct typed_choice choice = {label.question, label.language,
                                  label.pack->language_count};
    bool *shared = arena_array(label.faults->arena, bool, count);

    option_find_shared(&choice, shared, label.faults->arena);
    for (label.option = 0; label.option < count; label.option++) {
        look_at_number(&label);
        look_at_words(&label);
        look_at_ids(&label);
        if (shared[label.option])
            look_at_shared(&label);
    }
}

void labels_look_at_pack(const struct pack *pack, struct faults *faults)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        for (uint32_t j = 0; j < pack->language_count; j++)
            look_at_labels((struct label){
                .pack = pack,
                .question = &pack->questions[i],
                .number = i,
                .language = j,
                .faults = faults,
            });
}
