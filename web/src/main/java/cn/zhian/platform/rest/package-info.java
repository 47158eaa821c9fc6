/**
 * What all REST resources share: the application, JSON in and out, problem documents, paging. A resource takes and gives
 * records; a record's components are the JSON's names, enums are written in lower case with hyphens, times with +08:00,
 * what is absent as null.
 *
 * <p>JSON is bound by {@code JsonReading} and {@code JsonWriting} on JSON-P instead of by JSON-B. The server's Yasson does
 * write records, but ignores unknown names, stops at the first wrong value without naming its field, tells an absent
 * field from null in no way, and needs an adapter for each enum.
 */
package cn.zhian.platform.rest;
