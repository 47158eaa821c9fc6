package cn.zhian.programme.boundary;

/**
 * A programme and its document.
 *
 * @param head the programme
 * @param document JSON, as {@code docs/programme.md} says
 */
public record ProgrammeDetail(ProgrammeView head, String document) {}
