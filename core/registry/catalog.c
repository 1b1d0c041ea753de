// The catalog of a run does not change any more when its outputs are open, and is shared by all its
// workers.
#include "registry/catalog.h"

#include <stdlib.h>
#include <string.h>

#include "registry/fingerprint.h"
#include "registry/registry_data.h"
#include "registry/roles.h"

struct gl_catalog {
    const gl_registry *registry;
    const char *options;
    gl_arena *arena;
    gl_fact_kinds kinds;
    golchin_maker **by_extractor; // NULL: it makes nothing
    uint32_t *extractors;         // of the makers
};

static bool is_maker(const golchin_extractor *extractor)
{
    return !extractor->reason && extractor->runs && gl_is_extractor(extractor);
}

static void add_maker(gl_catalog *catalog, golchin_maker *maker, const golchin_extractor *extractor)
{
    *maker = (golchin_maker){
        .name = extractor->name,
        .version = extractor->version,
        .is_selected = extractor->is_selected,
    };
    catalog->by_extractor[extractor->scope] = maker;
    catalog->extractors[catalog->kinds.maker_count++] = extractor->scope;
}

static void add_makers(gl_catalog *catalog)
{
    const gl_registry *registry = catalog->registry;
    size_t count = registry->extractors.count;
    golchin_maker *makers = gl_arena_array(catalog->arena, golchin_maker, count);
    catalog->kinds.makers = makers;
    catalog->by_extractor = gl_arena_array(catalog->arena, golchin_maker *, count);
    catalog->extractors = gl_arena_array(catalog->arena, uint32_t, count);
    for (size_t i = 0; i < count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (is_maker(extractor))
            add_maker(catalog, &makers[catalog->kinds.maker_count], extractor);
    }
}

static const golchin_schema *schema_of(gl_arena *arena, const gl_schema *declared)
{
    golchin_schema *schema = gl_arena_alloc(arena, sizeof *schema);
    *schema = (golchin_schema){
        .size = sizeof *schema,
        .name = gl_schema_name(declared),
        .slots = gl_schema_slot(declared, 0),
        .slot_count = gl_schema_slot_count(declared),
    };
    return schema;
}

static void add_schemas(gl_catalog *catalog)
{
    const gl_registry *registry = catalog->registry;
    gl_vector(const golchin_schema *) found = {0};
    for (size_t i = 0; i < registry->extractors.count; i++) {
        const golchin_extractor *extractor = registry->extractors.items[i];
        if (!is_maker(extractor) || !extractor->is_selected)
            continue;
        const gl_schema *declared;
        for (uint32_t n = 0; (declared = gl_schemas_of(registry->schemas, extractor->scope, n));
             n++)
            gl_vector_push(&found, schema_of(catalog->arena, declared));
    }
    const golchin_schema **schemas =
        gl_arena_array(catalog->arena, const golchin_schema *, found.count);
    for (size_t i = 0; i < found.count; i++)
        schemas[i] = found.items[i];
    catalog->kinds.schemas = schemas;
    catalog->kinds.schema_count = found.count;
    gl_vector_free(&found);
}

gl_catalog *gl_catalog_new(const gl_registry *registry, const char *options)
{
    gl_catalog *catalog = gl_alloc(sizeof *catalog);
    *catalog = (gl_catalog){.registry = registry, .options = options, .arena = gl_arena_new()};
    add_makers(catalog);
    add_schemas(catalog);
    return catalog;
}

void gl_catalog_sign(gl_catalog *catalog)
{
    const gl_registry *registry = catalog->registry;
    size_t count = registry->extractors.count;
    uint64_t *fingerprints = gl_arena_array(catalog->arena, uint64_t, count);
    gl_fingerprints_make(registry, catalog->options, fingerprints);
    for (size_t i = 0; i < count; i++) {
        golchin_maker *maker = catalog->by_extractor[registry->extractors.items[i]->scope];
        if (maker)
            maker->fingerprint = fingerprints[i];
    }
}

void gl_catalog_free(gl_catalog *catalog)
{
    if (!catalog)
        return;
    gl_arena_free(catalog->arena);
    free(catalog);
}

const gl_fact_kinds *gl_catalog_kinds(const gl_catalog *catalog)
{
    return &catalog->kinds;
}

const golchin_maker *gl_catalog_maker(const gl_catalog *catalog, uint32_t extractor)
{
    return extractor < catalog->registry->extractors.count ? catalog->by_extractor[extractor]
                                                           : NULL;
}

uint32_t gl_catalog_extractor(const gl_catalog *catalog, const golchin_maker *maker)
{
    return catalog->extractors[maker - catalog->kinds.makers];
}

void gl_catalog_each_fact(const gl_catalog *catalog, gl_on_fact *on_fact, void *context)
{
    const golchin_document *document = &catalog->registry->document;
    const gl_records *records = document->records;
    for (uint32_t i = 0; i < gl_records_count(records); i++) {
        const gl_record *record = gl_records_get(records, i);
        const golchin_extractor *extractor = gl_origin_of(record)->extractor;
        if (!extractor->is_selected)
            continue;
        gl_arena_mark mark = gl_arena_save(document->arena);
        golchin_fact fact =
            gl_fact_of(record, &document->text.decoded, &catalog->kinds, document->arena);
        fact.maker = catalog->by_extractor[extractor->scope];
        on_fact(context, &fact);
        gl_arena_rewind(document->arena, mark);
    }
}

void gl_catalog_add_types(const gl_catalog *catalog, gl_bytes *types)
{
    const gl_records *records = catalog->registry->document.records;
    for (uint32_t i = 0; i < gl_records_count(records); i++) {
        const gl_record *record = gl_records_get(records, i);
        if (!gl_origin_of(record)->extractor->is_selected)
            continue;
        uint32_t type = gl_fact_type(record, &catalog->kinds);
        gl_bytes_add(types, &type, sizeof type);
    }
}

golchin_slice gl_catalog_date(const gl_catalog *catalog)
{
    return catalog->registry->document.date;
}
