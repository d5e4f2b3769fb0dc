# Writes OUTPUT, a C++ file that holds FILES (the style, then the script) and, of each, the hash by which the page's
# Content-Security-Policy knows it: nothing else may style the page or run in it.
function(base64_of_hash hex result)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(text "")
  string(APPEND hex "00")  # 32 bytes and one: eleven groups of three
  foreach(group RANGE 10)
    math(EXPR start "${group} * 6")
    string(SUBSTRING "${hex}" ${start} 6 digits)
    math(EXPR bits "0x${digits}")
    foreach(shift 18 12 6 0)
      math(EXPR index "(${bits} >> ${shift}) & 63")
      string(SUBSTRING "${alphabet}" ${index} 1 letter)
      string(APPEND text "${letter}")
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

set(body "")
set(table "")
set(index 0)
foreach(path IN LISTS FILES)
  file(READ "${path}" hex HEX)
  file(SHA256 "${path}" hash)
  base64_of_hash("${hash}" base64)
  string(LENGTH "${hex}" length)
  math(EXPR bytes "${length} / 2")
  string(REGEX REPLACE "(..)" "0x\\1," data "${hex}")
  string(APPEND body "const unsigned char kFile${index}[] = {${data}0};\n")
  string(APPEND table "    static constexpr const char* kHash${index} = \"sha256-${base64}\";\n")
  set(asset${index} "{{reinterpret_cast<const char*>(kFile${index}), ${bytes}}, kHash${index}}")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"render/html_parts.h\"

namespace lkiplint::html_page {
namespace {

${body}
}  // namespace

Assets assets() {
${table}    return {${asset0}, ${asset1}};
}

}  // namespace lkiplint::html_page
")
