# SPDX-License-Identifier: MIT
# lines.awk -- schemas as C: the lines of each file, under its name.
#
#     awk -f lines.awk batch.schema.json ... >schemas.c

function end() {
    if (count)
        print "    NULL};"
}

BEGIN { print "#include \"cli/schema/schema_internal.h\"" }

FNR == 1 {
    end()
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\..*/, "", name)
    names[++count] = name
    print "static const char *const lines_" name "[] = {"
}

{
    gsub(/["\\]/, "\\\\&")
    print "    \"" $0 "\","
}

END {
    end()
    print "const struct schema schema_files[] = {"
    for (i = 1; i <= count; i++)
        printf "    {\"%s\", lines_%s},\n", names[i], names[i]
    print "    {NULL, NULL}};"
}
