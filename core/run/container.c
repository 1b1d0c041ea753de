// Members are never written anywhere. What is inside is not trusted: boxes in boxes end somewhere,
// and what unpacks without end is given up.
#include "run/container.h"

#include "base/error.h"
#include "base/slice.h"
#include "run/apart.h"
#include "run/item.h"
#include "run/reader.h"
#include "text/format.h"

enum {
    DEPTH = 8,                // boxes in boxes
    RATIO = 1000,             // what a file unpacks to at most: no text shrinks as far
    UNSUSPICIOUS = 256 << 20, // bytes that any file may unpack to
};

// A container that is open.
typedef struct opened {
    const gl_box *box;
    const golchin_source *source; // of its kind, here or in a process of its own
    void *reader;
    uint64_t number;         // of the item at hand
    uint64_t members;        // so far,
    uint64_t taken;          // and those that somebody reads
    const gl_format *format; // as the first one tells; NULL: it does not
} opened;

static void enter(const gl_box *box, const char *function)
{
    if (box->kind->plugin != GL_NOBODY)
        gl_registry_enter(box->intake->registry, box->kind->plugin, function);
}

// False: it is not wanted.
static bool name_task(gl_task *task, const opened *self, const golchin_item *item,
                      golchin_slice stem)
{
    gl_item_add_path(item, self->box, self->number, &task->path);
    gl_bytes_add_char(&task->path, '\0');
    gl_item_add_id(item, self->box, self->number, stem, &task->id);
    task->container = self->box->kind;
    gl_bytes_add_slice(&task->date, item->date);
    gl_bytes_add_slice(&task->encoding, item->encoding);
    return gl_intake_accepts(self->box->intake, gl_task_id(task));
}

// ---- articles ----

static bool lose_box(const gl_box *box, golchin_status status, const golchin_error *error)
{
    if (!gl_intake_accepts(box->intake, box->id))
        return true;
    gl_task *task = box->intake->begin(box->intake->context);
    if (!task)
        return false;
    gl_task_name(task, box->path, box->id);
    return box->intake->end(box->intake->context, task, status, error);
}

static bool lose_item(const opened *self, const golchin_item *item, golchin_slice stem,
                      golchin_status status, const golchin_error *error)
{
    const gl_intake *intake = self->box->intake;
    gl_task *task = intake->begin(intake->context);
    if (!task)
        return false;
    if (!name_task(task, self, item, stem))
        return true;
    return intake->end(intake->context, task, status, error);
}

static bool take_article(const opened *self, const golchin_item *item)
{
    const gl_intake *intake = self->box->intake;
    gl_task *task = intake->begin(intake->context);
    if (!task)
        return false;
    if (!name_task(task, self, item, gl_slice(NULL, 0)))
        return true;
    task->kind = self->box->kind;
    gl_bytes_add_slice(&task->text, item->title);
    if (item->title.len > 0)
        gl_bytes_add(&task->text, "\n\n", 2);
    gl_bytes_add_slice(&task->text, item->text);
    return intake->end(intake->context, task, GOLCHIN_OK, NULL);
}

// ---- members ----

static ptrdiff_t read_member(void *context, void *buffer, size_t len, golchin_error *error)
{
    const opened *self = context;
    gl_intake *intake = self->box->intake;
    if (intake->is_bomb) {
        gl_fail(error, GOLCHIN_TOO_LARGE, "is in a file that is given up");
        return -1;
    }
    gl_call outer = gl_registry_call(); // the source of a box in the box, mostly
    enter(self->box, "its source's read");
    ptrdiff_t got = self->source->read(self->reader, buffer, len, error);
    gl_registry_return(outer);
    gl_error_end(error);
    if (got > 0 && (size_t)got > len) { // what follows would lie behind the buffer
        gl_fail(error, GOLCHIN_FAILED, "its source %s gave more bytes than it was asked for",
                self->box->kind->name);
        return -1;
    }
    if (got < 0 && error->status == GOLCHIN_OK)
        gl_fail(error, GOLCHIN_UNREADABLE, "cannot be read");
    intake->unpacked += got > 0 ? (uint64_t)got : 0;
    if (intake->unpacked < UNSUSPICIOUS || intake->unpacked / RATIO < intake->stream->taken)
        return got;
    intake->is_bomb = true;
    gl_fail(error, GOLCHIN_TOO_LARGE,
            "unpacks to more than %d times the size of the file, which is given up; unpack it "
            "yourself if it is right",
            RATIO);
    return -1;
}

// Boxes in boxes: at most DEPTH of them.
// NOLINTBEGIN(misc-no-recursion)

static bool take_box(const opened *self, const golchin_item *item, const gl_item_name *found,
                     gl_stream *stream)
{
    golchin_error error = {0};
    if (self->box->depth + 1 == DEPTH) {
        gl_fail(&error, GOLCHIN_TOO_LARGE, "is inside of %d others; unpack some of them", DEPTH);
        return lose_item(self, item, found->stem, error.status, &error);
    }
    gl_bytes path = {0}, id = {0};
    gl_item_add_path(item, self->box, self->number, &path);
    gl_item_add_id(item, self->box, self->number, found->stem, &id);
    const gl_box inner = {
        .intake = self->box->intake,
        .kind = found->kind,
        .path = gl_bytes_slice(&path),
        .id = gl_bytes_slice(&id),
        .prefix = gl_item_is_whole(item) ? self->box->prefix : gl_bytes_slice(&id),
        .depth = self->box->depth + 1,
        .is_article = item->id.len > 0,
    };
    bool goes_on = gl_box_take(&inner, stream);
    gl_bytes_free(&path);
    gl_bytes_free(&id);
    return goes_on;
}

static bool take_text(const opened *self, const golchin_item *item, const gl_item_name *found,
                      gl_stream *stream)
{
    gl_intake *intake = self->box->intake;
    golchin_error error = {0};
    gl_task *task = intake->begin(intake->context);
    if (!task)
        return false;
    if (!name_task(task, self, item, found->stem))
        return true;
    task->kind = found->kind;
    golchin_status status =
        gl_read_stream(&task->text, &stream->stream, intake->options->max_size, &error);
    return intake->end(intake->context, task, status, &error);
}

static bool take_stream(opened *self, const golchin_item *item, gl_item_name *found,
                        gl_stream *stream)
{
    golchin_error error = {0};
    golchin_status status = GOLCHIN_OK;
    if (!found->kind)
        status = gl_kinds_recognize(self->box->intake->kinds, stream, &found->kind, &error);
    if (status != GOLCHIN_OK)
        return lose_item(self, item, found->stem, status, &error);
    return found->kind && gl_kind_is_container(found->kind) ? take_box(self, item, found, stream)
                                                            : take_text(self, item, found, stream);
}

static bool take_readable(opened *self, const golchin_item *item, gl_item_name *found)
{
    gl_bytes name = {0};
    gl_stream stream;
    gl_bytes_add_slice(&name, found->last);
    gl_bytes_add_char(&name, '\0');
    gl_stream_init(&stream, name.start, read_member, self);
    stream.stream.length = item->length;
    bool goes_on = take_stream(self, item, found, &stream);
    gl_stream_close(&stream);
    gl_bytes_free(&name);
    return goes_on;
}

static bool take_member(opened *self, golchin_item *item)
{
    gl_item_name found = gl_item_name_of(item, self->box);
    bool is_told = item->type.len > 0;
    if (self->members++ == 0)
        self->format = gl_format_of_member(item->name);
    if (!is_told && !gl_item_is_whole(item) && (!found.kind || found.is_hidden))
        return true;
    self->taken++;
    golchin_error error = {0};
    if (is_told && !found.kind)
        gl_fail(&error, GOLCHIN_UNREADABLE, "is a %.*s, which no source reads",
                GL_SLICE_ARGS(item->type));
    else if (!self->source->read)
        gl_fail(&error, GOLCHIN_UNREADABLE, "is a member, but its source has no read function");
    if (error.status != GOLCHIN_OK)
        return lose_item(self, item, found.stem, error.status, &error);
    return take_readable(self, item, &found);
}

// ---- all of it ----

static golchin_status next_item(opened *self, golchin_item *item, golchin_error *error)
{
    *item = (golchin_item){.size = sizeof *item};
    enter(self->box, "its source's next");
    golchin_status status = self->source->next(self->reader, item, error);
    gl_registry_leave();
    gl_error_end(error);
    self->number++;
    if (status != GOLCHIN_OK && error->text[0] == '\0')
        gl_fail(error, status, "%s", gl_status_text(status));
    return status;
}

static bool take_item(opened *self, golchin_item *item, golchin_status status,
                      const golchin_error *error)
{
    if (status != GOLCHIN_OK)
        return lose_item(self, item, gl_item_name_of(item, self->box).stem, status, error);
    return item->kind == GOLCHIN_ITEM_ARTICLE ? take_article(self, item) : take_member(self, item);
}

static bool take_items(opened *self)
{
    for (;;) {
        golchin_item item;
        golchin_error error = {0};
        golchin_status status = next_item(self, &item, &error);
        if (item.kind == GOLCHIN_ITEM_END && status != GOLCHIN_OK)
            return lose_box(self->box, status, &error);
        if (item.kind == GOLCHIN_ITEM_END || self->box->intake->is_bomb)
            break;
        if (!take_item(self, &item, status, &error))
            return false;
    }
    if (!self->box->is_named || self->members == 0 || self->taken > 0)
        return true;
    golchin_error error = {0};
    if (self->format)
        gl_fail(&error, GOLCHIN_UNREADABLE, "is %s, not text; %s", self->format->name,
                self->format->remedy);
    else
        gl_fail(&error, GOLCHIN_UNREADABLE,
                "holds no file that a source reads; unpack it and name files to read them as text");
    return lose_box(self->box, error.status, &error);
}

bool gl_box_take(const gl_box *box, gl_stream *stream)
{
    const gl_run_options *options = box->intake->options;
    const golchin_source_options wanted = {
        .size = sizeof wanted, .encoding = options->encoding, .max_size = options->max_size};
    golchin_error error = {0};
    gl_apart apart = {box->kind, options};
    bool is_apart = box->kind->is_script && options->jobs > 0;
    opened self = {.box = box, .source = is_apart ? &gl_apart_source : box->kind->source};
    enter(box, "its source's open");
    golchin_status status = self.source->open(is_apart ? &apart : box->kind->instance,
                                              &stream->stream, &wanted, &self.reader, &error);
    gl_registry_leave();
    gl_error_end(&error);
    if (status != GOLCHIN_OK && error.text[0] == '\0')
        gl_fail(&error, status, "%s", gl_status_text(status));
    if (status != GOLCHIN_OK)
        return lose_box(box, status, &error);
    bool goes_on = take_items(&self);
    enter(box, "its source's close");
    self.source->close(self.reader);
    gl_registry_leave();
    return goes_on;
}

// NOLINTEND(misc-no-recursion)
