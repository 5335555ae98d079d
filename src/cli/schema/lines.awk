# SPDX-License-Identifier: MIT
# lines.awk -- schemas as C: the lines of each file, under its name.
#
#     LC_ALL=C awk -f lines.awk batch.schema.json ... >schemas.c
#
# Lines stand behind each other in a struct of arrays of bytes: pointers to them
# would each have to be set when the program starts, and one string may not be
# that long.

function end() {
    if (count)
        print "static const struct {" members "\n} lines_" names[count] \
            " = {" values "};"
    members = values = ""
}

BEGIN { print "#include \"cli/schema/schema_internal.h\"" }

FNR == 1 {
    end()
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\..*/, "", name)
    names[++count] = name
}

{
    members = members "\n    char line_" FNR "[" length($0) + 1 "];"
    gsub(/["\\]/, "\\\\&")
    values = values "\n    \"" $0 "\","
}

END {
    end()
    print "const struct schema schema_files[] = {"
    for (i = 1; i <= count; i++)
        printf "    {\"%s\", (const char *)&lines_%s, sizeof lines_%s},\n",
            names[i], names[i], names[i]
    print "    {NULL, NULL, 0}};"
}
