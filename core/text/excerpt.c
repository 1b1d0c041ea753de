// Pieces ascend in text and page alike, so a binary search finds the one behind an offset. What
// begins at a place begins in the piece behind it; what ends there ends in the one before: markup
// between the two belongs to neither.
#include "text/excerpt.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "text/offsets.h"
#include "text/text.h"
#include "text/utf8.h"

static bool is_letter_for_letter(const gl_piece *piece, size_t text_end)
{
    return text_end - piece->text == piece->end - piece->begin;
}

void gl_draft_put(gl_draft *draft, golchin_slice text, size_t begin, size_t end, size_t len)
{
    gl_piece *last = draft->pieces.count ? &draft->pieces.items[draft->pieces.count - 1] : NULL;
    size_t at = draft->text.len;
    draft->is_too_large |= len > UINT32_MAX || text.len >= UINT32_MAX - GL_TEXT_PADDING - at;
    draft->is_faulty |= begin > end || end > len || (last && begin < last->end);
    if (draft->is_too_large || draft->is_faulty || text.len == 0)
        return;
    bool goes_on =
        last && begin == last->end && text.len == end - begin && is_letter_for_letter(last, at);
    gl_bytes_add(&draft->text, text.start, text.len);
    if (goes_on) {
        last->end = (uint32_t)end;
        return;
    }
    gl_piece piece = {(uint32_t)at, (uint32_t)begin, (uint32_t)end};
    gl_vector_push(&draft->pieces, piece);
}

static golchin_status check(const gl_draft *draft, golchin_error *error)
{
    if (draft->is_too_large)
        return gl_fail(error, GOLCHIN_TOO_LARGE, "the text is 4 GiB or more");
    if (draft->is_faulty)
        return gl_fail(error, GOLCHIN_FAILED,
                       "its source gave pieces that are not in the order of the page");
    if (gl_utf8_valid(draft->text.start, draft->text.len) < draft->text.len)
        return gl_fail(error, GOLCHIN_FAILED, "its source gave text that is not UTF-8");
    return GOLCHIN_OK;
}

golchin_status gl_draft_finish(const gl_draft *draft, const gl_decoded *page, gl_arena *result,
                               gl_decoded *out, golchin_error *error)
{
    golchin_status status = check(draft, error);
    if (status != GOLCHIN_OK)
        return status;
    size_t len = draft->text.len, count = draft->pieces.count;
    char *text = gl_arena_alloc(result, len + GL_TEXT_PADDING);
    gl_piece *pieces = gl_arena_array(result, gl_piece, count);
    if (len > 0)
        memcpy(text, draft->text.start, len);
    if (count > 0)
        memcpy(pieces, draft->pieces.items, count * sizeof *pieces);
    gl_excerpt *excerpt = gl_arena_alloc(result, sizeof *excerpt);
    *excerpt = (gl_excerpt){*page, pieces, (uint32_t)count};
    *out = (gl_decoded){
        .text = {text, len},
        .encoding = page->encoding,
        .broken = page->broken,
        .first_broken = page->first_broken,
        .nul = page->nul,
        .excerpt = excerpt,
    };
    gl_chars_count(out, result);
    return GOLCHIN_OK;
}

void gl_draft_free(gl_draft *draft)
{
    gl_bytes_free(&draft->text);
    gl_vector_free(&draft->pieces);
}

// The last piece that begins in front of `limit`; NULL: there is none.
static const gl_piece *piece_before(const gl_excerpt *self, uint64_t limit)
{
    uint32_t low = 0, high = self->count; // the pieces below `low` begin in front of it
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (self->pieces[middle].text < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &self->pieces[low - 1] : NULL;
}

static uint32_t text_end(const gl_excerpt *self, const gl_piece *piece, uint32_t text_len)
{
    return piece + 1 < self->pieces + self->count ? piece[1].text : text_len;
}

golchin_span gl_excerpt_range(const gl_excerpt *self, uint32_t text_len, golchin_span span)
{
    golchin_span range = {0};
    const gl_piece *first = piece_before(self, (uint64_t)span.begin + 1);
    const gl_piece *last = piece_before(self, span.end);
    if (first)
        range.begin = is_letter_for_letter(first, text_end(self, first, text_len))
                          ? first->begin + (span.begin - first->text)
                          : first->begin;
    if (last)
        range.end = is_letter_for_letter(last, text_end(self, last, text_len))
                        ? last->begin + (span.end - last->text)
                        : last->end;
    if (range.end < range.begin) // nothing, or what stands nowhere
        range.end = range.begin;
    return range;
}
