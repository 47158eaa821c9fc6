package cn.zhian.project.document.control;

import cn.zhian.project.process.entity.DocumentKind;

/**
 * What is numbered through from 1: the documents of one kind that one authority issues in one year.
 *
 * @param kind of document
 * @param authority role that issues, for example POLICE_STATION
 * @param division of the community, 6 digits
 * @param year in China
 */
public record NumberRun(DocumentKind kind, String authority, String division, int year) {}
