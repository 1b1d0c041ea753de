// Records into an SQLite database. One transaction takes what comes between two commits, so that
// whatever ends the program leaves whole articles, all of them up to a commit.
#include "articles.h"
#include "merge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct writer {
    struct database database;
    struct articles articles;
    bool is_empty; // nothing was committed into a new database
};

// ---- options ----

static golchin_status read_option(const char *option, const char *path, struct settings *settings,
                                  golchin_error *error)
{
    static const char *const answers[] = {"no", "yes"};
    for (int is_on = 0; is_on < 2; is_on++) {
        const char *equals = strchr(option, '=');
        if (!equals || strcmp(equals + 1, answers[is_on]) != 0)
            continue;
        bool *setting = strncmp(option, "text=", 5) == 0     ? &settings->has_text
                        : strncmp(option, "search=", 7) == 0 ? &settings->has_search
                                                             : NULL;
        if (setting) {
            *setting = is_on != 0;
            return GOLCHIN_OK;
        }
    }
    return path_refuse(path, GOLCHIN_USAGE, error,
                       "sqlite has no option '%s'; it has text=no and search=no", option);
}

static golchin_status read_options(const golchin_output *output, struct settings *settings,
                                   golchin_error *error)
{
    *settings = (struct settings){.has_text = true, .has_search = true};
    golchin_status status = GOLCHIN_OK;
    for (const char *const *option = output->options; status == GOLCHIN_OK && *option; option++)
        status = read_option(*option, output->path, settings, error);
    if (status == GOLCHIN_OK && strcmp(output->path, "-") == 0)
        status = path_refuse("standard output", GOLCHIN_USAGE, error,
                             "takes no database; name a file with --output");
    return status;
}

// ---- transactions ----

static golchin_status begin(struct writer *self, golchin_error *error)
{
    return database_run(&self->database, "BEGIN IMMEDIATE", error);
}

static golchin_status commit_only(struct writer *self, golchin_error *error)
{
    const struct articles *articles = &self->articles;
    golchin_status status = database_format(
        &self->database, error,
        "UPDATE run SET articles = %llu, records = %llu, errors = %llu WHERE id = %lld; COMMIT",
        (unsigned long long)articles->count, (unsigned long long)articles->records,
        (unsigned long long)articles->errors, (long long)articles->run);
    if (status == GOLCHIN_OK && articles->count > 0)
        self->is_empty = false;
    return status;
}

// ---- the sink ----

static golchin_status fill(struct writer *self, const golchin_output *output,
                           struct settings *settings, golchin_error *error)
{
    int64_t articles = 0;
    self->is_empty = self->database.is_new;
    golchin_status status = begin(self, error);
    if (status == GOLCHIN_OK)
        status = schema_open(&self->database, settings, error);
    if (status == GOLCHIN_OK)
        status = articles_open(&self->articles, &self->database, output, settings, error);
    if (status == GOLCHIN_OK)
        status = database_number(&self->database,
                                 "SELECT count(*) FROM (SELECT 1 FROM article"
                                 " LIMIT 1)",
                                 0, &articles, error);
    if (status == GOLCHIN_OK)
        self->is_empty = articles == 0;
    return status;
}

static void give_up(struct writer *self)
{
    articles_close(&self->articles);
    if (self->is_empty)
        database_drop(&self->database);
    else
        database_close(&self->database, false, NULL);
    free(self);
}

static golchin_status open_writer(void *instance, const golchin_output *output, void **writer,
                                  golchin_error *error)
{
    (void)instance;
    struct settings settings;
    golchin_status status = read_options(output, &settings, error);
    if (status != GOLCHIN_OK)
        return status;
    struct writer *self = calloc(1, sizeof *self);
    if (!self)
        abort();
    status = database_open(&self->database, output->host, output->path,
                           output->is_resumed ? OPEN_RESUME : OPEN_NEW, error);
    if (status != GOLCHIN_OK) {
        free(self);
        return status;
    }
    status = fill(self, output, &settings, error);
    if (status == GOLCHIN_OK)
        *writer = self;
    else
        give_up(self);
    return status;
}

static golchin_status write_article(void *writer, const golchin_article *article,
                                    golchin_error *error)
{
    struct writer *self = writer;
    return articles_write(&self->articles, article, error);
}

static golchin_status look_up(void *writer, golchin_slice id, uint64_t digest, bool *wanted,
                              golchin_error *error)
{
    struct writer *self = writer;
    return articles_look_up(&self->articles, id, digest, wanted, error);
}

static golchin_status commit(void *writer, golchin_error *error)
{
    struct writer *self = writer;
    golchin_status status = commit_only(self, error);
    return status == GOLCHIN_OK ? begin(self, error) : status;
}

static void warn_of_repeated(const struct writer *self)
{
    char message[160];
    if (self->articles.repeated == 0)
        return;
    snprintf(message, sizeof message,
             "articles that had the id of another one of this run replaced it, %llu in all; give "
             "each an id of its own",
             (unsigned long long)self->articles.repeated);
    database_warn(&self->database, message);
}

static golchin_status close_writer(void *writer, bool is_kept, golchin_error *error)
{
    struct writer *self = writer;
    golchin_status status = GOLCHIN_OK;
    if (is_kept)
        status = database_format(&self->database, error,
                                 "UPDATE run SET finished = strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ',"
                                 " 'now') WHERE id = %lld",
                                 (long long)self->articles.run);
    if (is_kept && status == GOLCHIN_OK)
        status = commit_only(self, error);
    if (!is_kept || status != GOLCHIN_OK) {
        give_up(self);
        return status;
    }
    warn_of_repeated(self);
    articles_close(&self->articles);
    status = database_close(&self->database, true, error);
    free(self);
    return status;
}

static const golchin_sink sink = {
    .size = sizeof(golchin_sink),
    .endings = (const char *const[]){".db", ".sqlite", ".sqlite3", NULL},
    .wants = GOLCHIN_WANTS_FACTS | GOLCHIN_WANTS_TEXT | GOLCHIN_WANTS_FOLDED,
    .open = open_writer,
    .write = write_article,
    .commit = commit,
    .close = close_writer,
    .look_up = look_up,
    .merge = merge,
};

static const golchin_plugin plugin = {
    .abi = GOLCHIN_PLUGIN_ABI,
    .size = sizeof(golchin_plugin),
    .name = "sqlite",
    .version = "1.0.0",
    .summary = "writes records and articles into an SQLite database",
    .sink = &sink,
};

GOLCHIN_PLUGIN(plugin);
