/* SPDX-License-Identifier: MIT */
/* grid.c -- widths first, then the rows. */
#include "text/grid.h"

#include "base/utf8.h"

#include <string.h>

struct grid grid_make(uint32_t columns, uint32_t rows, struct arena *arena)
{
    return (struct grid){
        arena_array(arena, const char *, (size_t)rows *columns), columns, rows};
}

const char **grid_row(const struct grid *grid, uint32_t row)
{
    return grid->texts + (size_t)row * grid->columns;
}

static uint32_t columns_of(const char *text)
{
    const char *end = text + strlen(text);
    uint32_t columns = 0;

    while (text < end)
        columns += (uint32_t)utf8_columns(utf8_next(&text, end));
    return columns;
}

/* The text, and blanks up to the width. */
static void put_padded(struct out *out, const char *text, uint32_t width)
{
    out_plain_text(out, text);
    for (uint32_t used = columns_of(text); used < width; used++)
        out_char(out, ' ');
}

void grid_write(struct out *out, const struct grid *grid, struct arena *arena)
{
    uint32_t *widths = arena_array(arena, uint32_t, grid->columns);

    for (uint32_t i = 0; i < grid->rows; i++)
        for (uint32_t k = 0; k < grid->columns; k++) {
            uint32_t width = columns_of(grid_row(grid, i)[k]);
            widths[k] = width > widths[k] ? width : widths[k];
        }
    for (uint32_t i = 0; i < grid->rows; i++) {
        for (uint32_t k = 0; k + 1 < grid->columns; k++) {
            put_padded(out, grid_row(grid, i)[k], widths[k]);
            out_text(out, "  ");
        }
        out_plain_text(out, grid_row(grid, i)[grid->columns - 1]);
        out_char(out, '\n');
    }
}
