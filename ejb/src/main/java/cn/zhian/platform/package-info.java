/**
 * Technical seams that all features share: clock, encryption of personal columns and their blind indexes, pictures,
 * slices of lists, errors that are the caller's fault, migrations. Knows no feature.
 */
package cn.zhian.platform;
