// A record is a row of `record`, one of the table of its type with the same id, and its spans.
#include "findings.h"

golchin_status finding_prepare(struct database *database, const golchin_schema *schema,
                               sqlite3_stmt **out, golchin_error *error)
{
    char *table = type_table_name(schema->name);
    sqlite3_str *sql = sqlite3_str_new(database->handle);
    sqlite3_str_appendf(sql, "INSERT INTO \"%w\" (id", table);
    for (size_t i = 0; i < schema->slot_count; i++) {
        char *column = type_column_name(schema->slots[i].name);
        sqlite3_str_appendf(sql, ", \"%w\"", column);
        sqlite3_free(column);
    }
    sqlite3_str_appendall(sql, ") VALUES (?");
    for (size_t i = 0; i < schema->slot_count; i++)
        sqlite3_str_appendall(sql, ", ?");
    sqlite3_str_appendall(sql, ")");
    char *text = sqlite3_str_finish(sql);
    golchin_status status = database_prepare(database, text, out, error);
    sqlite3_free(text);
    sqlite3_free(table);
    return status;
}

static int64_t maker_row(const struct articles *self, const golchin_maker *maker)
{
    return self->makers[maker - self->output->makers];
}

static void bind_value(sqlite3_stmt *statement, int index, const golchin_value *value)
{
    switch (value->kind) {
    case GOLCHIN_NONE:
        sqlite3_bind_null(statement, index);
        return;
    case GOLCHIN_STRING:
        database_bind(statement, index, value->as.string);
        return;
    case GOLCHIN_INTEGER:
        sqlite3_bind_int64(statement, index, value->as.integer);
        return;
    case GOLCHIN_DECIMAL:
        sqlite3_bind_double(statement, index, value->as.decimal);
        return;
    case GOLCHIN_BOOLEAN:
        sqlite3_bind_int(statement, index, value->as.boolean);
        return;
    }
}

static golchin_status add_spans(struct articles *self, int64_t record, const char *slot,
                                const golchin_places *places, golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    sqlite3_stmt *row = self->add_span;
    for (size_t i = 0; status == GOLCHIN_OK && i < places->count; i++) {
        const golchin_place *place = &places->items[i];
        sqlite3_bind_int64(row, 1, record);
        sqlite3_bind_text(row, 2, slot, -1, SQLITE_STATIC);
        sqlite3_bind_int64(row, 3, (int64_t)place->byte_begin);
        sqlite3_bind_int64(row, 4, (int64_t)place->byte_end);
        sqlite3_bind_int64(row, 5, (int64_t)place->char_begin);
        sqlite3_bind_int64(row, 6, (int64_t)place->char_end);
        sqlite3_bind_int64(row, 7, (int64_t)place->text_begin);
        sqlite3_bind_int64(row, 8, (int64_t)place->text_end);
        sqlite3_bind_int(row, 9, place->is_resolved);
        status = database_step(self->database, row, error);
    }
    return status;
}

static golchin_status add_slots(struct articles *self, int64_t record, const golchin_fact *fact,
                                golchin_error *error)
{
    size_t type = 0;
    while (self->output->schemas[type] != fact->schema)
        type++;
    sqlite3_stmt *row = self->add_facts[type];
    sqlite3_bind_int64(row, 1, record);
    for (size_t i = 0; i < fact->schema->slot_count; i++)
        bind_value(row, (int)i + 2, &fact->values[i]);
    golchin_status status = database_step(self->database, row, error);
    for (size_t i = 0; status == GOLCHIN_OK && i < fact->schema->slot_count; i++)
        status = add_spans(self, record, fact->schema->slots[i].name, &fact->places[i], error);
    return status;
}

static golchin_status add_fact(struct articles *self, int64_t article, const golchin_fact *fact,
                               golchin_error *error)
{
    sqlite3_stmt *row = self->add_record;
    sqlite3_bind_int64(row, 1, article);
    sqlite3_bind_text(row, 2, fact->schema->name, -1, SQLITE_STATIC);
    sqlite3_bind_int64(row, 3, maker_row(self, fact->maker));
    sqlite3_bind_text(row, 4, fact->rule, -1, SQLITE_STATIC);
    golchin_status status = database_step(self->database, row, error);
    int64_t record = sqlite3_last_insert_rowid(self->database->handle);
    if (status == GOLCHIN_OK)
        status = add_spans(self, record, "record", &fact->whole, error);
    if (status == GOLCHIN_OK)
        status = add_slots(self, record, fact, error);
    self->records++;
    return status;
}

static golchin_status add_fault(struct articles *self, int64_t article, const golchin_fault *fault,
                                golchin_error *error)
{
    sqlite3_stmt *row = self->add_error;
    sqlite3_bind_int64(row, 1, article);
    if (fault->maker)
        sqlite3_bind_int64(row, 2, maker_row(self, fault->maker));
    else
        sqlite3_bind_null(row, 2);
    sqlite3_bind_text(row, 3, fault->message, -1, SQLITE_STATIC);
    sqlite3_bind_int64(row, 4, self->run);
    self->errors++;
    return database_step(self->database, row, error);
}

golchin_status findings_add(struct articles *self, const golchin_article *article, int64_t id,
                            golchin_error *error)
{
    golchin_status status = GOLCHIN_OK;
    for (size_t i = 0; status == GOLCHIN_OK && i < article->fact_count; i++)
        status = add_fact(self, id, &article->facts[i], error);
    for (size_t i = 0; status == GOLCHIN_OK && i < article->fault_count; i++)
        status = add_fault(self, id, &article->faults[i], error);
    return status;
}
