/**
 * Starts one instance of the product: MariaDB as a child process, Artemis in this process and Payara
 * Micro as a child process, each with its data below one directory.
 */
package cn.zhian.launcher;
