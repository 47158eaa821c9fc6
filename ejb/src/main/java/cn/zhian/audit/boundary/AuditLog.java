package cn.zhian.audit.boundary;

/** Where every act of a person or an API client, and every disclosure of personal data, leaves its entry (SE-5). */
public interface AuditLog {
    /**
     * Writes an entry in the running transaction, for the current caller and the request's source address.
     *
     * @param act what was done and to what
     */
    void record(Act act);
}
