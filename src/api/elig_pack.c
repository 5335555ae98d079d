/* SPDX-License-Identifier: MIT */
/* elig_pack.c -- the public functions on packs, and on what they rest on. */
#include "elig.h"

#include "api/api_internal.h"
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

struct loading {
    struct elig_pack *pack;
    const char *text, *name;
    size_t size;
    struct elig_report *report;
};

static void load(void *context)
{
    struct loading *loading = context;
    struct elig_pack *pack = loading->pack;

    // The report may outlive the caller's name for the pack.
    const char *name =
        arena_print(&loading->report->arena, "%s", loading->name);
    const struct pack *model =
        pack_load(loading->text, loading->size, name, NULL, &pack->arena,
                  &loading->report->faults);
    if (model)
        pack->engine = engine_compile(model, ENGINE_FOR_MANY, &pack->arena);
    pack->model = model;
}

struct elig_pack *elig_pack_load(const char *text, size_t size,
                                 const char *name, struct elig_report *report)
{
    struct elig_pack *pack = calloc(1, sizeof *pack);
    struct loading loading = {pack, text, name, size, report};

    if (!pack) {
        report->no_memory = true;
        return NULL;
    }
    if (report_guard(report, &(struct arena *){&pack->arena}, 1, load,
                     &loading) &&
        pack->engine)
        return pack;
    elig_pack_free(pack);
    return NULL;
}

void elig_pack_free(struct elig_pack *pack)
{
    if (!pack)
        return;
    arena_clear(&pack->arena);
    free(pack);
}

const char *elig_pack_id(const struct elig_pack *pack)
{
    return pack->model->id;
}

const char *elig_pack_version(const struct elig_pack *pack)
{
    return pack->model->version;
}

const char *elig_pack_sha256(const struct elig_pack *pack)
{
    return pack->model->sha256;
}

int elig_pack_find_language(const struct elig_pack *pack, const char *language)
{
    return pack_find_language(pack->model, language);
}

const char *elig_pack_title(const struct elig_pack *pack, int language)
{
    return pack->model->title.in[language];
}

const char *elig_pack_notice(const struct elig_pack *pack, int language)
{
    return pack->model->notice.in[language];
}

int elig_pack_from(const struct elig_pack *pack)
{
    return pack->model->valid.from;
}

int elig_pack_until(const struct elig_pack *pack)
{
    return pack->model->valid.to;
}

int elig_pack_languages(const struct elig_pack *pack)
{
    return (int)pack->model->language_count;
}

const char *elig_pack_language(const struct elig_pack *pack, int language)
{
    return pack->model->languages[language];
}

const char *elig_pack_publisher(const struct elig_pack *pack)
{
    return pack->model->publisher;
}

const char *elig_pack_source(const struct elig_pack *pack)
{
    return pack->model->source_title;
}

const char *elig_pack_url(const struct elig_pack *pack)
{
    return pack->model->url;
}

const char *elig_pack_edition(const struct elig_pack *pack)
{
    return pack->model->edition;
}

int elig_pack_sources(const struct elig_pack *pack)
{
    return (int)pack->model->source_fact_count;
}

int elig_pack_find_source(const struct elig_pack *pack, const char *id)
{
    for (uint32_t i = 0; i < pack->model->source_fact_count; i++)
        if (!strcmp(pack->model->source_facts[i].id, id))
            return (int)i;
    return ELIG_NONE;
}

const char *elig_source_id(const struct elig_pack *pack, int source)
{
    return pack->model->source_facts[source].id;
}

const char *elig_source_section(const struct elig_pack *pack, int source,
                                int language)
{
    return pack->model->source_facts[source].section.in[language];
}

const char *elig_source_says(const struct elig_pack *pack, int source,
                             int language)
{
    return pack->model->source_facts[source].says.in[language];
}
