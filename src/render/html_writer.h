// Writes HTML that is well formed, and in which nothing but this program's own source is markup. Every text and every
// value of an attribute goes through escaped(); tags and attribute names can only be literals of the source.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lkiplint::html_page {

// For text and for values of attributes alike: no character of the result is markup, steers a terminal or turns the
// direction of writing; what is not UTF-8 is shown as U+FFFD, white space as spaces.
std::string escaped(std::string_view text);

// What may stand in an id and behind a # as it is: other characters become "-".
std::string safe_id(std::string_view text);

// A word of the source: of a tag, an attribute, or a value that needs no escaping.
class Word {
public:
    template <std::size_t N>
    constexpr Word(const char (&literal)[N]) : text_(literal, N - 1) {}
    constexpr operator std::string_view() const { return text_; }

private:
    std::string_view text_;
};

struct Attribute {
    Word name;
    std::string value;
};
using Attributes = std::initializer_list<Attribute>;

// Keeps the open tags, so that all are closed in order. Writes a line for each block, so that pages can be compared.
class Writer {
public:
    explicit Writer(std::ostream& out) : out_(out) {}
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void open(Word tag, Attributes attributes = {});
    void close();
    void text(std::string_view text);
    // An element with nothing but text in it, or with nothing at all.
    void element(Word tag, std::string_view text, Attributes attributes = {});
    // One that is never closed: meta, input.
    void single(Word tag, Attributes attributes);
    // The style or the script of the page, which are the program's own.
    void asset(Word tag, std::string_view content);
    void doctype();

private:
    void start(std::string_view tag, const Attributes& attributes);

    std::ostream& out_;
    std::vector<std::string_view> open_;
};

// Closes at the end of its scope what it opened.
class Block {
public:
    Block(Writer& out, Word tag, Attributes attributes = {}) : out_(out) { out_.open(tag, attributes); }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;
    ~Block() { out_.close(); }

private:
    Writer& out_;
};

}  // namespace lkiplint::html_page
