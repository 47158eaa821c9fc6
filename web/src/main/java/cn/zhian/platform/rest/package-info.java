/**
 * What all REST resources share: the application, JSON in and out, problem documents, paging. A resource takes and gives
 * records; a record's components are the JSON's names, enums are written in lower case with hyphens, times with +08:00.
 */
package cn.zhian.platform.rest;
