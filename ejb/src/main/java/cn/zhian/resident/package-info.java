/**
 * Residents (实有人口): real-name registration with document check, photo, houses and tenancy; Excel in and out;
 * statistics (PH-4, PH-6, PH-7, PH-9). Personal columns are encrypted and found by blind indexes; views are masked, and
 * full values need a reason and leave an audit entry. Publishes {@link cn.zhian.resident.boundary.ResidentLeft} and
 * {@link cn.zhian.resident.boundary.ResidentReturned}; other features read through
 * {@link cn.zhian.resident.boundary.ResidentDirectory}.
 */
package cn.zhian.resident;
