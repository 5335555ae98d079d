/* SPDX-License-Identifier: MIT */
/* test_cell.c -- cells of tables: what is written is read, and what people
 * write besides. */
#include "subject.h"

#include "pack/cell.h"
#include "text/phrase.h"

#include <string.h>

/* Options may be called as the words of the notation are. */
static const char pack_text[] =
    "{'pack':1,'id':'p','version':'1','languages':['en'],'title':{'en':'T'},"
    "'notice':{'en':'N'},'source':{'publisher':'p','title':'t'},'questions':["
    "{'id':'b','type':'boolean','ask':{'en':'?'},'why':{'en':'W'}},"
    "{'id':'c','type':'choice','ask':{'en':'?'},'why':{'en':'W'},'options':["
    "{'id':'red','says':{'en':'R'}},{'id':'none','says':{'en':'N'}},"
    "{'id':'or','says':{'en':'O'}},{'id':'not','says':{'en':'X'}},"
    "{'id':'of','says':{'en':'F'}}]},"
    "{'id':'d','type':'choice','ask':{'en':'?'},'why':{'en':'W'},'options':["
    "{'id':'red','says':{'en':'R'}},{'id':'not.blue','says':{'en':'B'}},"
    "{'id':'or-ange','says':{'en':'O'}},{'id':'green','says':{'en':'G'}}]},"
    "{'id':'n','type':'integer','minimum':-9,'maximum':120,'ask':{'en':'?'},"
    "'why':{'en':'W'}}],"
    "'outcomes':[{'id':'o','says':{'en':'S.'}}],"
    "'rules':[{'id':'r','outcome':'o','because':{'en':'B.'},'when':true}]}";

enum { BOOLEAN, CHOICE, OTHER, NUMBER };

/* What a cell says, as tables are written; or why it says nothing. */
static const char *read_again(struct subject *subject, uint32_t variable,
                              const char *text)
{
    const struct pack *pack = subject->pack;
    struct range domain = pack_domain(pack, variable);
    const struct phrases how = {.pack = pack,
                                .spoken = LANGUAGE_EN,
                                .language = NO_INDEX,
                                .arena = &subject->arena};
    struct cell cell;

    if (!cell_read(pack, variable, (struct span){text, strlen(text)},
                   &subject->arena, &cell))
        return arena_print(&subject->arena, "%s %s; %s", fault_id(cell.code),
                           cell.why, cell.hint ? cell.hint : "");
    if (!cell.in.count)
        return "nothing";
    if (ranges_are_whole(cell.in.ranges, cell.in.count, domain))
        return "any";
    return phrase_values(&how,
                         &(struct phrase){variable, cell.in, {&domain, 1}});
}

static const struct {
    uint32_t variable;
    const char *text, *says;
} tests_read[] = {
    {BOOLEAN, "yes", "yes"},
    {BOOLEAN, " FALSE ", "no"},
    {BOOLEAN, "", "any"},
    {BOOLEAN, "-", "any"},
    {BOOLEAN, "nothing holds", "nothing"},
    {BOOLEAN, "perhaps",
     "T005 'perhaps' is neither yes nor no; write yes or no, or leave the cell "
     "empty"},
    {BOOLEAN, "yes or no",
     "T005 'or no' is not understood; write yes or no "
     "alone"},
    {CHOICE, "red", "red"},
    {CHOICE, "or", "or"},
    {CHOICE, "or or or", "or"},
    {CHOICE, "not or or", "or or not"},
    {CHOICE, "not", "not"},
    {CHOICE, "not not", "not not"},
    {CHOICE, "none or of", "none or of"},
    {CHOICE, "none of or or of", "red or none or not"},
    {CHOICE, "red, none", "red or none"},
    {CHOICE, "red|none | of", "red or none or of"},
    {CHOICE, "<> red", "not red"},
    {CHOICE, "!= red or none", "or or not or of"},
    {CHOICE, "= red", "red"},
    {CHOICE, "red or none or or or not or of", "any"},
    {CHOICE, "none of red or none or or or not or of",
     "T005 no option is left; write 'nothing holds' where that is meant"},
    {CHOICE, "none of", "T005 an option is missing; "},
    {CHOICE, "rad", "P102 'c' has no option 'rad'; did you mean 'red'?"},
    {CHOICE, "red or", "T005 an option is missing; "},
    {CHOICE, "red none",
     "T005 'none' is not understood; put 'or' between "
     "options"},
    {OTHER, "not.blue or or-ange", "not.blue or or-ange"},
    {OTHER, "not red, green",
     "T005 'not' takes one option; write 'none of', and the options"},
    {NUMBER, "7", "7"},
    {NUMBER, "-3", "-3"},
    {NUMBER, "at most 10", "at most 10"},
    {NUMBER, "less than 10", "at most 9"},
    {NUMBER, "< 10", "at most 9"},
    {NUMBER, "<=10", "at most 10"},
    {NUMBER, "\xE2\x89\xA5 10", "at least 10"},
    {NUMBER, "more than -5", "at least -4"},
    {NUMBER, "5 to 9", "5 to 9"},
    {NUMBER, "5..9", "5 to 9"},
    {NUMBER, "-5 .. -2", "-5 to -2"},
    {NUMBER, "5 to 9 or at least 20", "5 to 9 or at least 20"},
    {NUMBER, "1, 2, 4", "1 to 2 or 4"},
    {NUMBER, "not 7", "not 7"},
    {NUMBER, "<>7", "not 7"},
    {NUMBER, "At least 7", "at least 7"},
    {NUMBER, "at least -9", "any"},
    {NUMBER, "at least 200",
     "T005 'n' has no such value; it lies between -9 and 120"},
    {NUMBER, "9 to 5",
     "T005 a range goes from the smaller number to the "
     "larger one; "},
    {NUMBER, "1.000",
     "T005 the mark in '1.000' could be for thousands, decimals or a list; "
     "write whole numbers, like 1000, and lists like 1 or 5"},
    {NUMBER, "1,5",
     "T005 the mark in '1,5' could be for thousands, decimals or a list; write "
     "whole numbers, like 1000, and lists like 1 or 5"},
    {NUMBER, "1-2-2024",
     "T005 '1-2-2024' could be a date or a range; write a range like 1 to 2; a "
     "spreadsheet makes dates of what looks like one, unless the column has "
     "the form Text"},
    {NUMBER, "99999999999999999999", "P202 the number is too large; "},
    {NUMBER, "5 days",
     "T005 'days' is not understood; put 'or' between "
     "numbers or ranges"},
    {NUMBER, "at most",
     "T005 a number is missing; write numbers like 5, at most 5, "
     "less than 5, 5 to 9, or any of these with 'or' between them"},
};

static void cells_say_what_is_meant_or_why_not(void **state)
{
    struct subject subject = {0};
    (void)state;

    subject_load_quoted(&subject, "cells", pack_text);
    for (size_t i = 0; i < COUNT_OF(tests_read); i++)
        expect_text(
            tests_read[i].text,
            read_again(&subject, tests_read[i].variable, tests_read[i].text),
            tests_read[i].says);
    subject_clear(&subject);
}

/* Each set of options, and many of numbers. */
static void what_is_written_is_read_again(void **state)
{
    struct subject subject = {0};
    (void)state;

    subject_load_quoted(&subject, "cells", pack_text);
    for (uint32_t variable = BOOLEAN; variable <= NUMBER; variable++)
        for (uint32_t set = 1; set < 256; set++) {
            struct range domain = pack_domain(subject.pack, variable);
            int64_t step = variable == NUMBER ? 11 : 1;
            struct range ranges[8];
            uint32_t count = 0;
            for (int64_t i = 0; i < 8; i++)
                if (set >> i & 1)
                    ranges[count++] = (struct range){
                        domain.low + i * step,
                        domain.low + i * step + (step > 1 ? i * 2 : 0)};
            count = ranges_tidy(ranges, count, domain);
            if (!count || ranges_are_whole(ranges, count, domain))
                continue;
            const struct phrases how = {.pack = subject.pack,
                                        .spoken = LANGUAGE_EN,
                                        .language = NO_INDEX,
                                        .arena = &subject.arena};
            const char *said = phrase_values(
                &how,
                &(struct phrase){variable, {ranges, count}, {&domain, 1}});
            expect_text(said, read_again(&subject, variable, said), said);
        }
    subject_clear(&subject);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_say_what_is_meant_or_why_not),
        cmocka_unit_test(what_is_written_is_read_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
