/* fault.c -- what the id of a fault or finding stands for. */
#include "cli/command.h"

#include "base/fault.h"

#include <ctype.h>
#include <string.h>

/* By the first letter of an id. */
static const struct {
    char letter;
    const char *says;
} families[] = {
    {'S', "The system refused a read or a write, or ran out of memory.\n"
          "Exit status: 5.\n"},
    {'J',
     "A text is not JSON as RFC 8259 has it; the message names the place.\n"
     "Exit status: 3 for a rule pack, 4 for answers.\n"},
    {'A', "An answer or a record cannot be used as it stands, and nothing is\n"
          "decided from it. batch goes on with the next record.\n"
          "Exit status: 4.\n"},
    {'P', "A part of a rule pack is wrong, and the pack is not used.\n"
          "'" PROGRAM " check FILE' lists all such faults, with hints.\n"
          "Exit status: 3.\n"},
    {'C', "A condition of a rule pack is wrong, and the pack is not used.\n"
          "'" PROGRAM " check FILE' lists all such faults, with hints.\n"
          "Exit status: 3.\n"},
    {'W',
     "A rule pack says something that it can hardly mean. The pack can be\n"
     "used; '" PROGRAM " check FILE' lists its warnings.\n"},
    {'V', "'" PROGRAM " verify FILE' found this, for the reason and with the\n"
          "person that it names. Exit status: 1 where --level shows it.\n"},
    {'L', "'" PROGRAM " check --language FILE' found this in a text that\n"
          "people read. Exit status: 1.\n"},
    {'X', "'" PROGRAM " diff OLD NEW' cannot compare two rule packs here.\n"
          "Exit status: 3.\n"},
};

static void print_family(struct out *out, char letter)
{
    for (size_t i = 0; i < COUNT_OF(families); i++)
        if (families[i].letter == letter)
            out_text(out, families[i].says);
}

bool help_is_id(const char *name)
{
    return strlen(name) == 4 && isalpha((unsigned char)name[0]) &&
           strspn(name + 1, "0123456789") == 3;
}

bool help_fault(struct out *out, const char *id)
{
    enum fault_code code;

    if (!fault_find(id, strlen(id), &code))
        return false;
    out_text(out, fault_level_name(fault_level(code)));
    out_char(out, ' ');
    out_text(out, fault_id(code));
    out_text(out, ": ");
    out_text(out, fault_title(code));
    out_text(out, "\n\n");
    print_family(out, fault_id(code)[0]);
    return true;
}
